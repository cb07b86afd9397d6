import { resolve } from 'node:path';

import { readable, rowsInWords } from '@/server/backup/counts';
import { checkBackup } from '@/server/backup/read';
import { restoreBackup } from '@/server/backup/restore';
import { readConfig } from '@/server/config';
import { addToRegister, registerFile } from '@/server/erasure/register';

import { runCommand, say } from './command';
import { registersFor } from './erasure-registers';
import { restoreArguments } from './restore-arguments';
import { openDatabase } from './open-database';
import { root } from './root';
import { Stop } from './stop';

/**
 * `npm run restore -- FILE [--erasures FILE]`: loads a backup into an empty database, which is made if
 * need be, and carries out again what was erased since.
 */
await runCommand(async () => {
  const { file, erasures } = restoreArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  say(`Checking ${file}.`);
  // Before anything is made: no empty database stays behind for a file that cannot be restored.
  const checked = await checkBackup(file);
  if (!checked.ok) throw new Stop(checked.message);
  const register = registersFor(config.dataFolder, erasures);
  say(
    register.length > 0
      ? `The register of erasures holds ${register.length}.`
      : 'No register of erasures was found. If anything was erased since this backup, stop and name it: --erasures FILE.',
  );
  const { migrationUrl } = await openDatabase(config);
  say(`Restoring the backup of ${checked.header.createdAt}.`);
  const restored = await restoreBackup(migrationUrl, file, say, register);
  if (!restored.ok) throw new Stop(restored.message);
  await addToRegister(registerFile(resolve(root, config.dataFolder)), register);
  if (restored.erasures > 0) {
    say(`What was erased since the backup is erased again: ${restored.erasures}.`);
  }
  say(
    `The desk is restored: ${rowsInWords(restored.rows)} of ${restored.tables} tables; all ${readable(restored.history.revisions)} revisions verify. Everybody has to sign in again.`,
  );
  return 0;
});
