import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

import { root } from '@/scripts/root';

/** A server of the bench, in a process of its own. */
export interface Running {
  pid: number;
  stop: () => Promise<void>;
}

/** Starts a process of the project's own Node and waits until it answers at this address. */
export async function startProcess(
  args: readonly string[],
  environment: Record<string, string>,
  address: string,
): Promise<Running> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 600; tries++) {
    const answered = await fetch(address, { redirect: 'manual' }).then(
      (answer) => answer.body?.cancel().then(() => true) ?? true,
      () => false,
    );
    if (answered) return { pid: child.pid ?? 0, stop };
    if (child.exitCode !== null) break;
    await setTimeout(50);
  }
  await stop();
  throw new Error(`${args.join(' ')} does not answer at ${address}.`);
}

/** The process and those that it started. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(fieldsOf(Number(name))[1]) }));
  const all = [pid];
  for (const one of all) {
    all.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid));
  }
  return all;
}

/** The fields of /proc/PID/stat from the state on (proc(5)). */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Milliseconds of CPU that a process and its children have used; 0 where the system does not say. */
export function cpuOf(pid: number): number {
  // A tick is 10 ms on every Linux that Node runs on.
  return family(pid).reduce((sum, one) => {
    const fields = fieldsOf(one);
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }, 0);
}

/** Megabytes of memory that a process and its children hold. */
export function memoryOf(pid: number): number {
  return family(pid).reduce((sum, one) => sum + (Number(fieldsOf(one)[21] ?? 0) * 4096) / 1e6, 0);
}
