import { refuse, type Refusal, type Result } from '@/domain/result';

import { describeError } from '../http/describe-error';
import { log } from '../log';

/** Why the database does not do what it is asked, though the question is right. */
export type Trouble = 'busy' | 'full' | 'unreachable';

/** PostgreSQL's error codes (appendix A of its manual), Prisma's, and those of the network. */
const codes: Record<Trouble, RegExp> = {
  // Waited too long for a lock, a turn or an answer; lost against others again and again.
  busy: /^(55P03|57014|40P01|40001|P2028|P2024|P2034)$/,
  // Disk full, out of memory, a quota, a failing disk, a database that takes no writes.
  full: /^(53100|53200|53000|53400|58030|25006)$/,
  unreachable:
    /^(08\w{3}|57P0[1-5]|53300|P1001|P1002|P1008|P1017|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|EAI_AGAIN)$/,
};

const words: Record<Trouble, string> = {
  busy: 'Somebody else is changing the same things at this moment. Nothing was saved: wait a moment and try again.',
  full: 'The database has no room left or cannot write, so nothing was saved. Keep what you wrote, and tell whoever runs the server.',
  unreachable:
    'The database does not answer, so nothing was saved. Keep what you wrote, wait a moment and try again.',
};

/** What node-postgres says without a code. */
const lostConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Which trouble an error tells of, in itself or in what caused it; null: it is a failure of ours. */
export function troubleOf(error: unknown): Trouble | null {
  const told = [...tellings(error, 0)];
  for (const trouble of ['full', 'busy', 'unreachable'] as const) {
    if (told.some((code) => codes[trouble].test(code))) return trouble;
  }
  return told.some((text) => lostConnection.test(text)) ? 'unreachable' : null;
}

/** The codes and messages in an error and in what it carries. */
function* tellings(value: unknown, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > 4) return;
  const part = value as Record<string, unknown>;
  for (const name of ['code', 'originalCode', 'message']) {
    if (typeof part[name] === 'string') yield part[name];
  }
  if (part.kind === 'DatabaseNotReachable' || part.kind === 'ConnectionClosed') yield 'P1001';
  if (part.kind === 'TooManyConnections') yield '53300';
  for (const name of ['cause', 'meta', 'driverAdapterError', 'errors']) {
    const inner = part[name];
    for (const one of Array.isArray(inner) ? inner : [inner]) yield* tellings(one, depth + 1);
  }
}

/** The refusal (`unavailable`) that tells people of this trouble. */
export function troubleRefusal(trouble: Trouble): Refusal {
  return refuse('unavailable', words[trouble]);
}

// The development server loads this file anew at every change.
const kept = globalThis as typeof globalThis & { onrecordFullAt?: number };

/** When the database last said that it has no room, in ms since 1970; undefined: never. */
export function lastFullAt(): number | undefined {
  return kept.onrecordFullAt;
}

/**
 * Does what needs the database; where the database is in trouble, that is a refusal, so that a form keeps
 * what was typed, and is logged. Everything else is thrown on.
 */
export async function orUnavailable<T extends object>(
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    noteTrouble(trouble, error);
    return troubleRefusal(trouble);
  }
}

/** Logs a trouble, and keeps for the health answer that there was no room. */
export function noteTrouble(trouble: Trouble, error: unknown): void {
  if (trouble === 'full') kept.onrecordFullAt = Date.now();
  log.error({ trouble, error: describeError(error) }, 'the database is in trouble');
}
