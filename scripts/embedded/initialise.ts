import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { Stop } from '../stop';
import type { Account } from './account';
import { collectOutput, lastComplaint, runProgram } from './program';

/** The name of the server's own superuser. */
export const superuser = 'postgres';

/** What {@link initialise} needs. */
interface NewDatabase {
  /** Absolute; not there yet. */
  dataFolder: string;
  /** Of the superuser. */
  password: string;
  /** For throw-away servers: no waiting for the disk. */
  unsafeNoSync?: boolean;
}

/** A locale whose characters are Unicode: pg_trgm drops Cyrillic letters in the plain C locale. */
function unicodeLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
    return known.find((name) => /^(C|en_US)\.(utf-?8)$/i.test(name)) ?? 'C';
  } catch {
    return 'C';
  }
}

/** Makes a data folder with the program initdb, owned by the account. Throws {@link Stop}. */
export async function initialise(
  { dataFolder, password, unsafeNoSync }: NewDatabase,
  initdb: string,
  account: Account | undefined,
): Promise<void> {
  // Made under another name and renamed: a data folder is complete or not there at all.
  const unfinished = `${dataFolder}.unfinished`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const child = runProgram(
      initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order and the same upper and lower case on every system.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${unicodeLocale()}`,
        '--no-instructions',
        ...(unsafeNoSync ? ['--no-sync'] : []),
      ],
      account,
    );
    const output = collectOutput(child);
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      throw new Stop(
        `The database could not be created in ${dataFolder}: ${lastComplaint(output())}. Make sure that the folder is writable and the disk has room, or set DATABASE_URL.`,
      );
    }
    renameSync(unfinished, dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
