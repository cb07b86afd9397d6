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

/** As {@link optionalTime}, but it must be given. */
export function requiredTime(missing: string) {
  return z
    .string({ error: missing })
    .min(1, { error: missing })
    .max(longest, { error: `A time has at most ${longest} characters.` })
    .transform(edtfOrIssue);
}

function edtfOrIssue(typed: string, context: z.RefinementCtx<string | undefined>) {
  const read = readDay(typed);
  if (read.ok) return read.edtf;
  context.addIssue({ code: 'custom', message: read.message, input: typed });
  return z.NEVER;
}
