import { type ChildProcess, spawn } from 'node:child_process';

import type { Account } from './account';

/** Starts one of PostgreSQL's programs as an account. */
export function runProgram(
  program: string,
  args: string[],
  account: Account | undefined,
): ChildProcess {
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches this program alone, which then stops the server in order.
    detached: true,
    cwd: '/',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
}

/** Collects what a program writes; the last lines explain a failure. */
export function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

/** The line of an output that says best what went wrong. */
export function lastComplaint(text: string): string {
  const lines = text.split('\n').filter((line) => /error|fatal|panic|could not/i.test(line));
  return (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? 'no reason given').trim();
}
