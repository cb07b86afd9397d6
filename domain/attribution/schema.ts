import { z } from 'zod';

import { claimPick, languageTag, newClaim } from '../claim/schema';
import { isNobody, sourcePick } from '../source/pick';
import { optionalLine, optionalParagraphs, paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';
import { suggestionKey } from '../suggestion/key';
import { optionalTime } from '../time/schema';
import { levels } from './level';
import { decisions } from './review-state';
import { scopes, stances } from './stance';

export const passageForms = ['direct', 'paraphrased'] as const;
export const translatedAnswers = ['yes', 'no', 'unknown'] as const;

/** Far above what one attribution needs. */
const most = 20;

const passage = z
  .object({
    words: paragraphs(limits.words, 'The passage'),
    /** Where the words were selected (UTF-16 code units), to tell occurrences apart. */
    near: z.coerce.number().int().min(0).optional(),
    form: z.enum(passageForms).default('paraphrased'),
    translated: z.enum(translatedAnswers).default('unknown'),
    originalWords: optionalParagraphs(limits.words, 'The original words'),
    originalLanguage: languageTag.optional(),
  })
  .refine((row) => row.translated === 'yes' || !row.originalWords, {
    path: ['originalWords'],
    error: 'Original words belong to a translation: set Translated to yes.',
  });

const relay = z.object({
  source: sourcePick.optional(),
  words: optionalLine(limits.name, 'How it passed'),
});

/** So that a form hears of everything that is wrong at once, not of one half after the other. */
const alsoWithOtherIssues = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** What a form says of one attribution, with four answers needed and the rest defaulted. */
export const attributionFields = z
  .object({
    speaker: sourcePick.optional(),
    speakerNotStated: z.stringbool().default(false),
    stance: z.enum(stances, { error: 'Choose what the speaker does to the claim.' }),
    passages: z
      .array(passage)
      .min(1, { error: 'Give the words in the article.' })
      .max(most, { error: `Give at most ${most} passages.` }),
    /** Nobody named: as the speaker's role at that date says. */
    principal: sourcePick.optional(),
    speaksForNobody: z.stringbool().default(false),
    scope: z.enum(scopes).default('whole'),
    scopeWords: optionalLine(limits.reason, 'The part'),
    level: z.enum(levels, { error: 'Choose a level from the list.' }).optional(),
    saidOn: optionalTime(),
    figure: optionalLine(limits.name, 'The figure'),
    relays: z
      .array(relay)
      .max(most, { error: `Give at most ${most} relays.` })
      .default([]),
    repeatsId: z.uuid({ error: 'Choose an attribution from the list.' }).optional(),
    note: optionalParagraphs(limits.note, 'The note'),
  })
  .superRefine((row, context) => {
    const named = !isNobody(row.speaker);
    if (!named && !row.speakerNotStated) {
      context.addIssue({
        code: 'custom',
        path: ['speaker'],
        message: 'Say who speaks, or tick that the article does not say.',
      });
    }
    if (named && row.speakerNotStated) {
      context.addIssue({
        code: 'custom',
        path: ['speaker'],
        message: 'Either name who speaks or tick that the article does not say, not both.',
      });
    }
    if (row.speaksForNobody && !isNobody(row.principal)) {
      context.addIssue({
        code: 'custom',
        path: ['principal'],
        message: 'Either name on whose behalf or tick that it is nobody’s, not both.',
      });
    }
    if (row.scope === 'part' && !row.scopeWords) {
      context.addIssue({
        code: 'custom',
        path: ['scopeWords'],
        message: 'Say which part, for example “only that a call took place”.',
      });
    }
  }, alsoWithOtherIssues);
export type AttributionFields = z.infer<typeof attributionFields>;

/** Logging an attribution, to a claim on the desk or to a new one made with it. */
export const newAttribution = z.object({
  submissionId: z.uuid(),
  articleVersionId: z.uuid(),
  claim: claimPick,
  attribution: attributionFields,
  /** The suggestion that filled the form. */
  suggestion: suggestionKey.optional(),
  /** How the article spells the speaker, to be kept as another name. */
  rememberSpelling: optionalLine(limits.name, 'The spelling').optional(),
});
export type NewAttribution = z.infer<typeof newAttribution>;

/** A new claim together with attributions of it, at most as many as a long article has of one claim. */
export const claimWithAttributions = newClaim.extend({
  attributions: z
    .array(z.object({ articleVersionId: z.uuid(), attribution: attributionFields }))
    .max(20),
});
export type ClaimWithAttributions = z.infer<typeof claimWithAttributions>;

/** Changing an attribution; `revision` is the claim's revision that the form started from. */
export const changedAttribution = z.object({
  attributionId: z.uuid(),
  revision: z.coerce.number().int(),
  attribution: attributionFields,
});
export type ChangedAttribution = z.infer<typeof changedAttribution>;

/** An editor's decision on what the page showed. */
export const signOffFields = z.object({
  attributionId: z.uuid(),
  decision: z.enum(decisions, { error: 'Choose a decision.' }),
  reason: optionalParagraphs(limits.reason, 'The reason'),
  seenDigest: z.string().max(64),
  seenLevel: z.enum(levels),
  /** The latest decision that the page showed; left out: none. */
  seenDecisionId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
});
export type SignOffFields = z.infer<typeof signOffFields>;

/** A decision that its editor takes back. */
export const takenBack = z.object({ signOffId: z.uuid() });
export type TakenBack = z.infer<typeof takenBack>;

/** Sending an attribution back to review as it is, after changes were requested. */
export const resubmission = z.object({
  attributionId: z.uuid(),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type Resubmission = z.infer<typeof resubmission>;

/**
 * An editor's correction of spelling and place. Passages and relays stand in the attribution's own
 * order, each of them once; `revision` is the claim's that the form started from.
 */
export const correctionFields = z.object({
  attributionId: z.uuid(),
  revision: z.coerce.number().int(),
  passages: z
    .array(
      z.object({
        words: paragraphs(limits.words, 'The passage'),
        originalWords: optionalParagraphs(limits.words, 'The original words'),
      }),
    )
    .max(most),
  relays: z
    .array(z.object({ words: optionalLine(limits.name, 'How it passed') }))
    .max(most)
    .default([]),
  scopeWords: optionalLine(limits.reason, 'The part'),
  note: optionalParagraphs(limits.note, 'The note'),
});
export type CorrectionFields = z.infer<typeof correctionFields>;

/** An editor's mark that a denial is material, or its removal. */
export const materialFields = z.object({
  attributionId: z.uuid(),
  material: z.stringbool(),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type MaterialFields = z.infer<typeof materialFields>;
