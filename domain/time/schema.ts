import { z } from 'zod';

import { readDay } from './read-day';

const longest = 100;

/** A time as a journalist types it, given on as EDTF; empty is null. */
export function optionalTime() {
  return z
    .string()
    .max(longest, { error: `A time has at most ${longest} characters.` })
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null;
      return edtfOrIssue(typed, context);
    });
}

function edtfOrIssue(typed: string, context: z.RefinementCtx<string | undefined>) {
  const read = readDay(typed);
  if (read.ok) return read.edtf;
  context.addIssue({ code: 'custom', message: read.message, input: typed });
  return z.NEVER;
}
