import { z } from 'zod';

import { sourcePick } from '../source/pick';
import { line } from '../text/clean-text';
import { limits } from '../text/limits';
import { optionalInstant } from '../time/instant-field';

/** Noting that somebody was asked for a response; no time of asking means now. */
export const soughtResponse = z
  .object({
    submissionId: z.uuid(),
    claimId: z.uuid(),
    source: sourcePick.optional(),
    how: line(limits.name, 'How they were asked'),
    askedAt: optionalInstant('The time of asking'),
    deadline: optionalInstant('The deadline'),
  })
  .refine(({ askedAt, deadline }) => !askedAt || !deadline || askedAt < deadline, {
    path: ['deadline'],
    error: 'The deadline comes after the asking.',
  });
export type SoughtResponseForm = z.infer<typeof soughtResponse>;
