import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { Stop } from '../stop';
import { commandOf } from './process';

/** How long a server that was left behind may take to stop, in milliseconds. */
const patience = 10_000;

/** The living PostgreSQL server that works on this data folder, by its postmaster.pid. */
function ownerOf(dataFolder: string): number | undefined {
  const pidFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const command = Number.isInteger(pid) && pid > 0 ? commandOf(pid) : undefined;
  // The number may belong to another program by now: only a server on this very folder is ours.
  return command?.includes('postgres') && command.includes(` -D ${dataFolder} `) ? pid : undefined;
}

/**
 * Ends what a killed server left behind: a process of its that computes does not notice, goes on for as
 * long as its query takes, and keeps the next server from starting. Where the system has no /proc, they
 * are waited for.
 */
function endOrphans(dataFolder: string): void {
  if (!existsSync('/proc/self')) return;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid || !commandOf(pid)?.startsWith('postgres: ')) continue;
    try {
      // Each of them works in the data folder.
      if (readlinkSync(`/proc/${pid}/cwd`) === dataFolder) process.kill(pid, 'SIGKILL');
    } catch {
      // It ended meanwhile, or is another account's.
    }
  }
}

/**
 * Stops the server that an earlier, killed process left running on this data folder, and removes
 * its postmaster.pid, which would keep the next server from starting.
 */
export async function stopLeftover(dataFolder: string, say: (line: string) => void): Promise<void> {
  const pid = ownerOf(dataFolder);
  if (pid !== undefined) {
    say('The database of an earlier run is still there; stopping it.');
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + patience;
    while (commandOf(pid) !== undefined) {
      if (Date.now() > deadline) {
        throw new Stop(
          `The database server of an earlier run (process ${pid}) does not stop: end it with "kill ${pid}" and start again.`,
        );
      }
      await setTimeout(50);
    }
  }
  endOrphans(dataFolder);
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}
