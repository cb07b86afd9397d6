import { rm } from 'node:fs/promises';

import { leftOut } from '@/server/backup/format';
import { readable, rowsInWords } from '@/server/backup/counts';
import { partialBackup, writeBackup } from '@/server/backup/write';
import { readConfig } from '@/server/config';

import { atEnd, runCommand, say } from './command';
import { fileArgument } from './file-argument';
import { reachDesk } from './reach-desk';
import { Stop } from './stop';
import { versionOfCheckout } from './version';

/** `npm run backup -- FILE`: writes one consistent snapshot of the whole desk. */
await runCommand(async () => {
  const file = fileArgument('backup');
  const url = await reachDesk(readConfig(process.env));
  say(`Backing up to ${file}. Left out on purpose: ${leftOut.join(', ')}.`);
  // Ctrl-C ends the writing in the middle.
  atEnd(() => rm(partialBackup(file), { force: true }));
  const written = await writeBackup(url, file, versionOfCheckout(), say);
  if (!written.ok) throw new Stop(written.message);
  say(
    `The backup is complete: ${rowsInWords(written.rows)} of ${written.tables} tables, ${readable(Math.ceil(written.bytes / 1024))} KB. Keep it as safe as the desk itself.`,
  );
  return 0;
});
