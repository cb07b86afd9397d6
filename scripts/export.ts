import { rm } from 'node:fs/promises';

import { readConfig } from '@/server/config';

import { atEnd, runCommand, say } from './command';
import { fileArgument } from './file-argument';
import { openDatabase } from './open-database';
import { runningDesk } from './reach-desk';

/** `npm run export -- FILE`: writes what may leave the desk in the format of docs/interchange.md. */
await runCommand(async () => {
  const file = fileArgument('export');
  const config = readConfig(process.env);
  const running = await runningDesk(config);
  if (running) process.env.DATABASE_URL = running;
  else await openDatabase(config);
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { exportFile, partialExport } = await import('@/server/interchange/export-file');
  const { database } = await import('@/server/database/client');
  say(`Exporting to ${file}. Left out on purpose: whatever is off the record.`);
  // Ctrl-C ends the writing in the middle.
  atEnd(() => rm(partialExport(file), { force: true }));
  const records = await exportFile(file, say);
  await database.$disconnect();
  say(`The export is complete: ${records} records.`);
  return 0;
});
