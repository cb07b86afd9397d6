import { readConfig } from '@/server/config';

import { runCommand, say } from './command';
import { openDatabase } from './open-database';
import { runningDesk } from './reach-desk';
import { Stop } from './stop';

/**
 * `npm run reset-second-factor -- ann@example.org`: removes the second factor of somebody who is locked
 * out and whom no admin can help, such as the last admin.
 */
await runCommand(async () => {
  const [email] = process.argv.slice(2);
  if (!email) throw new Stop('Say whose: npm run reset-second-factor -- ann@example.org');
  const config = readConfig(process.env);
  const running = await runningDesk(config);
  if (running) process.env.DATABASE_URL = running;
  else await openDatabase(config);
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { unsafeResetSecondFactor } = await import('@/server/person/second-factor');
  const { database } = await import('@/server/database/client');
  const reset = await unsafeResetSecondFactor(email);
  await database.$disconnect();
  if (!reset.ok) throw new Stop(reset.message);
  say(`The second factor of ${email} is removed and their sessions have ended.`);
  return 0;
});
