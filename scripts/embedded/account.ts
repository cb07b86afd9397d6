import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';

import { Stop } from '../stop';

/** The system account that PostgreSQL runs as; undefined means the one that runs this command. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The account that is made where a system has none of the others. */
const ownAccount = 'onrecord';

/** Accounts that PostgreSQL may run as, the best first; none of them belongs to a person. */
const candidates = ['postgres', '_postgres', ownAccount, 'nobody', 'daemon'];

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    const output = execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' });
    return Number(output.trim());
  } catch {
    return undefined;
  }
}

/** An account of this system by its name; undefined where there is none, or where it is root. */
function accountCalled(name: string): Account | undefined {
  const uid = numberOf('-u', name);
  const gid = numberOf('-g', name);
  return uid && gid !== undefined ? { name, uid, gid } : undefined;
}

/** Makes an account without a home or a password, by whichever program the system has for it. */
function makeAccount(): Account | undefined {
  spawnSync('useradd', ['--system', '--no-create-home', '--home-dir', '/', ownAccount]);
  if (!accountCalled(ownAccount)) spawnSync('adduser', ['-S', '-D', '-H', ownAccount]);
  return accountCalled(ownAccount);
}

/**
 * PostgreSQL refuses to run as root. For root this is the account that a database was made by, if it is
 * there, and otherwise the first of the known accounts that the system has, or one that is made; for
 * everybody else it is themselves. Throws {@link Stop} where no account can be had.
 *
 * @param dataFolder of the server
 * @param find looks an account up by its name
 * @param make makes one
 */
export function accountForServer(
  dataFolder: string,
  find = accountCalled,
  make = makeAccount,
): Account | undefined {
  if (process.platform === 'win32' || userInfo().uid !== 0) return undefined;
  if (existsSync(dataFolder)) {
    // A server serves only what belongs to its own account, and accounts come and go.
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { name: `number ${uid}`, uid, gid };
  }
  for (const name of candidates) {
    const found = find(name);
    if (found) return found;
  }
  const made = make();
  if (made) return made;
  throw new Stop(
    'PostgreSQL refuses to run as root, and this system has no account for it and lets none be made: start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

/** Whether the account may do what a line of shell does with `path` as `$1`; asks the system itself. */
function may(account: Account, line: string, path: string): boolean {
  const { uid, gid } = account;
  const { status } = spawnSync('/bin/sh', ['-c', line, 'sh', path], { uid, gid, cwd: '/' });
  return status === 0;
}

/** Whether the account may enter a folder, and so every folder above it. */
export function mayEnter(account: Account | undefined, folder: string): boolean {
  return !account || may(account, 'cd -- "$1"', folder);
}

/** Whether the account may read a file. */
export function mayRead(account: Account | undefined, file: string): boolean {
  return !account || may(account, 'test -r "$1"', file);
}

/** Whether the account may run a program, which needs the program's libraries too. */
export function mayRun(account: Account | undefined, program: string): boolean {
  return !account || may(account, '"$1" --version', program);
}
