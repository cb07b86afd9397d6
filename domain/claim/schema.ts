import { z } from 'zod';

import { sourcePick } from '../source/pick';
import { line, optionalLine } from '../text/clean-text';
import { limits } from '../text/limits';
import { optionalTime } from '../time/schema';
import { claimKinds, claimLinkKinds } from './kind';

/** At most this many participants and tags, far above what a claim needs. */
const most = 20;

/** Tags as a person writes them, with commas between; kept once each, in their order. */
const tags = z
  .string()
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= most, { error: `Give at most ${most} tags.` })
  .refine((list) => list.every((tag) => tag.length <= limits.tag), {
    error: `A tag has at most ${limits.tag} characters.`,
  });

/** BCP 47, as far as a desk needs it: `en`, `sr-Latn`, `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, {
    error: 'Choose a language from the list.',
  });

/** What a form says of a claim. */
export const claimFields = z
  .object({
    kind: z.enum(claimKinds, { error: 'Choose what kind of claim it is.' }).default('event'),
    statement: line(limits.statement, 'The statement'),
    language: languageTag.default('en'),
    storyId: z.uuid({ error: 'Choose a story from the list.' }).optional(),
    tags,
    eventTime: optionalTime(),
    counted: optionalLine(limits.name, 'What is counted'),
    population: optionalLine(limits.name, 'The population'),
    unit: optionalLine(limits.name, 'The unit'),
    participants: z
      .array(z.object({ source: sourcePick.optional(), ownAct: z.stringbool().optional() }))
      .max(most, { error: `Name at most ${most} participants.` })
      .default([]),
  })
  .superRefine((claim, context) => {
    if (claim.kind === 'quantity' && !claim.counted) {
      context.addIssue({
        code: 'custom',
        path: ['counted'],
        message: 'Say what is counted, for example “soldiers”.',
      });
    }
  });
export type ClaimFields = z.infer<typeof claimFields>;

/** Creating a claim by itself. */
export const newClaim = z.object({ submissionId: z.uuid(), claim: claimFields });
export type NewClaim = z.infer<typeof newClaim>;

/** Changing a claim; `revision` is the number that the form started from. */
export const changedClaim = z.object({
  claimId: z.uuid(),
  revision: z.coerce.number().int(),
  claim: claimFields,
});
export type ChangedClaim = z.infer<typeof changedClaim>;

/** A link from one claim to another, named by its reference or address. */
export const newClaimLink = z.object({
  claimId: z.uuid(),
  kind: z.enum(claimLinkKinds, { error: 'Choose how the claims relate.' }),
  other: line(limits.url, 'The other claim'),
});
export type NewClaimLink = z.infer<typeof newClaimLink>;
