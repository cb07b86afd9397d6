import { readable } from '@/server/backup/counts';
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
  const read = `${readable(revisions)} revisions of ${readable(aggregates)} things`;
  say(faults === 0 ? `${read}: all verify.` : `${read}: ${readable(faults)} do not verify.`);
  return faults === 0 ? 0 : 1;
});
