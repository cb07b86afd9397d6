import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { messageOf, Stop } from '../stop';
import { type Account, mayEnter } from './account';

/**
 * Where the system keeps the variable data of programs: on Linux by the Filesystem Hierarchy Standard,
 * 5.8. Used by root alone, for what the account that runs PostgreSQL cannot reach where it lies.
 */
const systemFolder =
  process.platform === 'darwin' ? '/Library/Application Support/onrecord' : '/var/lib/onrecord';

/**
 * Makes that folder where it is missing. Throws {@link Stop} if it cannot be made, or not be entered by
 * the account.
 */
export function openSystemFolder(account: Account): string {
  try {
    for (const folder of [dirname(systemFolder), systemFolder]) {
      if (existsSync(folder)) continue;
      mkdirSync(folder);
      // Whatever the umask says: the account has to get through.
      chmodSync(folder, 0o755);
    }
    if (!mayEnter(account, systemFolder)) throw new Error('it is closed to that account');
  } catch (error) {
    throw new Stop(
      `PostgreSQL cannot run as root, and the account ${account.name} can reach neither this project nor ${systemFolder} (${messageOf(error)}): start as an ordinary user, or set DATABASE_URL to a server of your own.`,
    );
  }
  return systemFolder;
}
