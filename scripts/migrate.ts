import { readConfig } from '@/server/config';

import { runCommand, say } from './command';
import { openDatabase } from './open-database';

/** `npm run migrate`: brings the database to the level of this version and ends. */
await runCommand(async () => {
  await openDatabase(readConfig(process.env));
  say('The database is up to date.');
  return 0;
});
