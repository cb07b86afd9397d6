import { inWords, readable } from '@/server/backup/counts';
import { readConfig } from '@/server/config';
import { verifySnapshot } from '@/server/history/verify-snapshot';

import { runCommand, say } from './command';
import { reachDesk } from './reach-desk';
import { Stop } from './stop';

/** `npm run verify-history`: one line a fault, and exit code 1 if there is any. */
await runCommand(async () => {
  const url = await reachDesk(readConfig(process.env));
  say('Verifying the history.');
  const verified = await verifySnapshot(url, say, say);
  if (!verified.ok) throw new Stop(verified.message);
  const { revisions, aggregates, faults } = verified;
  const read = `${inWords(revisions, 'revision')} of ${inWords(aggregates, 'thing')}`;
  const failing = `${readable(faults)} ${faults === 1 ? 'does' : 'do'} not verify`;
  say(`${read}: ${faults === 0 ? 'all verify' : failing}.`);
  return faults === 0 ? 0 : 1;
});
