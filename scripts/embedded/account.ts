import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';

import { Stop } from '../stop';

/** The system account that PostgreSQL runs as; undefined means the one that runs this command. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    const output = execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' });
    return Number(output.trim());
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. For root this is the account `postgres`, or `nobody` where a
 * system has no such account; for everybody else it is themselves.
 */
export function accountForServer(): Account | undefined {
  if (process.platform === 'win32' || userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new Stop(
    'PostgreSQL refuses to run as root and this system has no account named postgres: start as an ordinary user, or add that account (useradd --system postgres).',
  );
}

/**
 * Finds out before starting whether the account can reach `path`: every folder above it has to be
 * passable. Throws {@link Stop} that names the closed folder.
 */
export function requireReachable(path: string, account: Account | undefined): void {
  if (!account) return;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const needed = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) {
      throw new Stop(
        `PostgreSQL cannot run as root, and the account ${account.name} may not enter ${folder}, which ${path} needs: start as the owner of that folder, move the project (and DATA_FOLDER) elsewhere, allow it with "chmod o+x ${folder}", or set DATABASE_URL to a server of your own.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}
