import { readConfig } from '@/server/config';

import { runCommand, say } from './command';
import { openDatabase } from './open-database';
import { runningDesk } from './reach-desk';
import { Stop } from './stop';

/** `npm run sample`: loads the sample stories into the database and ends. */
await runCommand(async () => {
  const config = readConfig(process.env);
  const running = await runningDesk(config);
  if (running) process.env.DATABASE_URL = running;
  else await openDatabase(config);
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { loadSample } = await import('@/prisma/sample/load');
  const { database } = await import('@/server/database/client');
  say('Loading the sample stories.');
  const loaded = await loadSample();
  await database.$disconnect();
  if (!loaded.ok) throw new Stop(loaded.message);
  const { stories, claims, attributions } = loaded;
  say(`Loaded ${stories} stories with ${claims} claims and ${attributions} attributions.`);
  return 0;
});
