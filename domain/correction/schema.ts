import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

export const correctionOutcomes = ['corrected', 'no_correction_needed'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** How each outcome reads. */
export const correctionOutcomeWords: Record<CorrectionOutcome, string> = {
  corrected: 'corrected',
  no_correction_needed: 'no correction needed',
};

/** Settling a correction: what was done about the article, and why. */
export const settledCorrection = z.object({
  correctionId: z.uuid(),
  outcome: z.enum(correctionOutcomes, { error: 'Choose what was done.' }),
  note: paragraphs(limits.reason, 'The note'),
});
export type SettledCorrection = z.infer<typeof settledCorrection>;
