import { ConfigError } from '@/server/config';

import { messageOf, Stop } from './stop';

let write = (line: string): void => console.log(line);

/** Says one line about what is being done. */
export function say(line: string): void {
  write(line);
}

/** For a command whose standard output is read by a program: what it says goes to the other one. */
export function sayBesideOutput(): void {
  write = (line) => console.error(line);
}

type Ending = () => Promise<void>;
const endings: Ending[] = [];
let stopping = false;

/** Notes what has to be stopped when the command ends, for whatever reason; last noted, first run. */
export function atEnd(ending: Ending): void {
  endings.push(ending);
}

async function end(code: number): Promise<never> {
  stopping = true;
  for (const ending of endings.toReversed()) {
    await ending().catch((error: unknown) => console.error(messageOf(error)));
  }
  process.exit(code);
}

/** Ends the command from outside its main function, with one sentence and exit code 1. */
export function failCommand(sentence: string): void {
  if (stopping) return;
  console.error(sentence);
  void end(1);
}

/** Whether the command is being stopped, so that a process that ends is no surprise. */
export function isStopping(): boolean {
  return stopping;
}

function describe(error: unknown): string {
  if (error instanceof Stop || error instanceof ConfigError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC') return 'The disk is full: make room and start again.';
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack);
  return `Something unexpected went wrong: ${messageOf(error)} (LOG_LEVEL=debug shows where).`;
}

/** For the command itself, while what it started is being stopped. */
const forever = new Promise<never>(() => {});

/**
 * Runs a command to its exit code. Ctrl-C, SIGTERM and the death of the process that started it
 * stop everything in order with exit code 0; an error ends in one sentence with exit code 1.
 */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  // Nothing that is written from here on is for other people's eyes.
  process.umask(0o077);
  const stop = () => {
    if (!stopping) void end(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  try {
    const code = await main();
    return await (stopping ? forever : end(code));
  } catch (error) {
    if (stopping) return await forever;
    console.error(describe(error));
    return await end(1);
  }
}
