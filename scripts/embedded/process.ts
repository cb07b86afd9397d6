import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What /proc or ps says about one process; undefined when there is none, or only its remains. */
function ask(pid: number, procFile: string, psField: string): string | undefined {
  try {
    const text = existsSync('/proc/self')
      ? readFileSync(`/proc/${pid}/${procFile}`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', `${psField}=`, '-p', String(pid)], { encoding: 'utf8' });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The command line of a living process, or undefined. A process that ended but was not yet
 * collected by its parent has no command line, so it counts as gone.
 */
export function commandOf(pid: number): string | undefined {
  return ask(pid, 'cmdline', 'command');
}

/**
 * When a living process began, in whatever form the system tells it: process numbers are used
 * again, the pair of number and beginning is not.
 */
export function beginningOf(pid: number): string | undefined {
  if (!commandOf(pid)) return undefined;
  const text = ask(pid, 'stat', 'lstart');
  if (!existsSync('/proc/self')) return text;
  // proc(5): the name (field 2) may hold spaces and stands in brackets; field 22 is the start time.
  const startTicks = text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return startTicks && `${boot} ${startTicks}`;
}
