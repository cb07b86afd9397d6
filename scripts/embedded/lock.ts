import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { beginningOf } from './process';

/** The number that the file system gave a file: a copy has another one. */
function fileNumber(file: string): string {
  return String(statSync(file, { bigint: true }).ino);
}

/**
 * The living process that holds the lock file, or undefined. Number and beginning are compared: a
 * process that was given the number of a dead holder does not hold the lock. Nor does a process hold the
 * copy of its lock that came along with a data folder, whose desk would be taken for the other one.
 */
export function holderOf(lockFile: string): number | undefined {
  let text: string;
  let number: string;
  try {
    text = readFileSync(lockFile, 'utf8');
    number = fileNumber(lockFile);
  } catch {
    return undefined;
  }
  const [pid, beginning, writtenNumber] = text.split('\n');
  // Earlier versions wrote no number.
  if (writtenNumber && writtenNumber !== number) return undefined;
  return beginning && beginningOf(Number(pid)) === beginning ? Number(pid) : undefined;
}

/**
 * Takes the lock for this process. Linking a finished file into place is one step for the system,
 * so of two that start at once one gets it. A dead holder's lock is taken over.
 *
 * @returns the process that holds it, when it is another living one; otherwise how to release it
 */
export function takeLock(lockFile: string): { heldBy: number } | { release: () => void } {
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, '', { mode: 0o600 });
  writeFileSync(mine, `${process.pid}\n${beginningOf(process.pid) ?? ''}\n${fileNumber(mine)}\n`);
  try {
    for (;;) {
      try {
        linkSync(mine, lockFile);
        return { release: () => rmSync(lockFile, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(lockFile);
      if (holder !== undefined) return { heldBy: holder };
      rmSync(lockFile, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}
