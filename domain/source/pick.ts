import { z } from 'zod';

import { line } from '../text/clean-text';
import { limits } from '../text/limits';
import { sourceKinds } from './kind';

/**
 * A source as a form names it: chosen from the list (`id`), or typed (`text`) with the kind that it
 * has if it is new. The extra words are for a new unnamed source. All empty: nobody was named.
 */
export const sourcePick = z.object({
  id: z.uuid({ error: 'Choose a source from the list or type its name.' }).optional(),
  text: z.string().trim().max(500, { error: 'Write at most 500 characters.' }).optional(),
  kind: z.enum(sourceKinds, { error: 'Choose what kind of source it is.' }).optional(),
  statedReason: line(limits.reason, 'The reason').optional(),
  countLow: z.coerce
    .number({ error: 'Write the number of people, or leave it empty.' })
    .int({ error: 'Write a whole number of people.' })
    .min(1, { error: 'At least one person spoke.' })
    .max(1000, { error: 'Write at most 1000.' })
    .optional(),
});
export type SourcePick = z.infer<typeof sourcePick>;

/** True if the form names nobody. */
export function isNobody(pick: SourcePick | undefined): boolean {
  return !pick?.id && !pick?.text;
}
