import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';
import { verdictValues } from './verdict';

/** Far above what decides one claim. */
const most = 100;

/** A verdict as its form sends it. */
export const newVerdict = z
  .object({
    submissionId: z.uuid(),
    claimId: z.uuid(),
    /** The claim's revision and the digest of the evidence that the editor had on the screen. */
    revision: z.coerce.number().int(),
    seenEvidence: z.string().max(64),
    value: z.enum(verdictValues, { error: 'Choose a verdict.' }),
    rationale: paragraphs(limits.reason, 'The rationale'),
    /** Ids of the attributions that decided it. */
    basis: z
      .array(z.uuid({ error: 'Choose attributions from the list.' }))
      .max(most, { error: `Choose at most ${most} attributions.` })
      .default([]),
  })
  .refine(({ value, basis }) => value === 'unproven' || basis.length > 0, {
    path: ['basis'],
    error: 'Tick the attributions that decided it. Only “unproven” can do without.',
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
export type NewVerdict = z.infer<typeof newVerdict>;

/** A second editor's agreement. */
export const verdictConfirmation = z.object({ verdictId: z.uuid() });
export type VerdictConfirmation = z.infer<typeof verdictConfirmation>;
