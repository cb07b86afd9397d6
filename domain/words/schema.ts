import { z } from 'zod';

import { optionalParagraphs } from '../text/clean-text';
import { limits } from '../text/limits';

/** Keeping an attribution's words as they were read, though the article has them no more. */
export const keptWords = z.object({
  attributionId: z.uuid(),
  note: optionalParagraphs(limits.reason, 'The note'),
});
export type KeptWords = z.infer<typeof keptWords>;

/**
 * Taking words of the article's latest version in the place of those that it changed. Of the
 * attribution's passages only the missed ones stand here; one left empty is left out. `revision` is the
 * claim's that the form started from, `version` the number of the version that it showed.
 */
export const takenWords = z.object({
  attributionId: z.uuid(),
  revision: z.coerce.number().int(),
  version: z.coerce.number().int(),
  passages: z
    .array(
      z.object({
        passageId: z.uuid(),
        words: optionalParagraphs(limits.words, 'The passage'),
        /** Where they were offered (UTF-16 code units), to tell occurrences apart. */
        near: z.coerce.number().int().min(0).optional(),
      }),
    )
    .max(20),
});
export type TakenWords = z.infer<typeof takenWords>;
