/** An error as it may stand in the log. */
export interface DescribedError {
  name: string;
  message: string;
  code?: string;
  digest?: string;
  /** The calls that led to it, without the message. */
  at?: string[];
}

/**
 * An error without what people typed: the database client's messages quote the values of the failed
 * call, so only their last line is kept.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: 'thrown', message: typeof error };
  const { name, message, stack } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const digest = 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
  const at = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    message: name.startsWith('PrismaClient') ? (message.trim().split('\n').at(-1) ?? '') : message,
    ...(code && { code }),
    ...(digest && { digest }),
    ...(at?.length && { at: at.map((line) => line.trim()) }),
  };
}
