/**
 * Ends a command with one sentence instead of a stack trace.
 * The sentence says what is wrong and what to do about it.
 */
export class Stop extends Error {}

/** The message of anything that was thrown, on one line. */
export function messageOf(error: unknown): string {
  const message =
    error instanceof AggregateError && error.message === ''
      ? error.errors.map(messageOf).join('; ')
      : error instanceof Error
        ? error.message
        : String(error);
  return message.replaceAll(/\s+/g, ' ').trim();
}
