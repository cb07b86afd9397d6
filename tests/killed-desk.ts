import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { databaseFolder } from '@/scripts/embedded/database-folder';
import { holderOf } from '@/scripts/embedded/lock';
import { root } from '@/scripts/root';

/** What can be killed of a desk that runs. */
export type Part = 'web server' | 'database' | 'start script';

/** A desk in a folder of its own, started as `npm start` does. */
export interface KilledDesk {
  address: string;
  /** Starts it; it may take a while until it answers. */
  start: () => void;
  /** The process number of a part; throws if it does not run. */
  pidOf: (part: Part) => number;
  /** Whether its start script has ended, in whatever way. */
  isOver: () => boolean;
  /** Whether it says that it is healthy. */
  isHealthy: () => Promise<boolean>;
  /** Stops it in order, with all that it started. */
  stop: () => Promise<void>;
  /** What it has said so far. */
  said: () => string;
}

/** The process below `parent` whose command line fits. */
function childOf(parent: number, fits: RegExp): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
  for (const line of lines.split('\n')) {
    const [, pid, ppid, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && fits.test(command)) return Number(pid);
  }
  return undefined;
}

/** A desk with its data in `folder`, at a port of this machine. Nothing is started yet. */
export function killedDesk(folder: string, port: number): KilledDesk {
  const address = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  const environment = { ...process.env };
  for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL']) {
    delete environment[name];
  }

  const pidOf = (part: Part): number => {
    const script = holderOf(join(folder, 'lock'));
    const pid =
      part === 'start script'
        ? script
        : part === 'database'
          ? Number(
              readFileSync(join(databaseFolder(folder), 'postmaster.pid'), 'utf8').split('\n')[0],
            )
          : script && childOf(script, /next/);
    if (!pid) throw new Error(`The ${part} does not run.`);
    return pid;
  };

  const isOver = () => !child || child.exitCode !== null || child.signalCode !== null;

  return {
    address,
    pidOf,
    said: () => said,
    isOver,
    start: () => {
      child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...environment,
          DATA_FOLDER: folder,
          PORT: String(port),
          API_REQUESTS_PER_MINUTE: '1000000',
        },
      });
      const add = (chunk: Buffer) => (said += chunk.toString('utf8'));
      child.stdout?.on('data', add);
      child.stderr?.on('data', add);
    },
    isHealthy: async () => {
      try {
        const signal = AbortSignal.timeout(5000);
        return (await fetch(`${address}/api/health`, { signal })).ok;
      } catch {
        return false;
      }
    },
    stop: async () => {
      child?.kill('SIGTERM');
      while (!isOver()) await setTimeout(50);
    },
  };
}
