import { readable, rowsInWords } from '@/server/backup/counts';
import { checkBackup } from '@/server/backup/read';
import { restoreBackup } from '@/server/backup/restore';
import { readConfig } from '@/server/config';

import { runCommand, say } from './command';
import { fileArgument } from './file-argument';
import { openDatabase } from './open-database';
import { Stop } from './stop';

/** `npm run restore -- FILE`: loads a backup into an empty database, which is made if need be. */
await runCommand(async () => {
  const file = fileArgument('restore');
  const config = readConfig(process.env);
  say(`Checking ${file}.`);
  // Before anything is made: no empty database stays behind for a file that cannot be restored.
  const checked = await checkBackup(file);
  if (!checked.ok) throw new Stop(checked.message);
  const { migrationUrl } = await openDatabase(config);
  say(`Restoring the backup of ${checked.header.createdAt}.`);
  const restored = await restoreBackup(migrationUrl, file, say);
  if (!restored.ok) throw new Stop(restored.message);
  say(
    `The desk is restored: ${rowsInWords(restored.rows)} of ${restored.tables} tables; all ${readable(restored.history.revisions)} revisions verify. Everybody has to sign in again.`,
  );
  return 0;
});
