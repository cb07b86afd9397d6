import { z } from 'zod';

import { numberOf } from '../reference';
import { refuse, type Result } from '../result';
import { sourcePick } from '../source/pick';
import { line, optionalLine, optionalParagraphs } from '../text/clean-text';
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

const statement = line(limits.statement, 'The statement');

/** All that a form says of a claim beside its statement. */
const aboutClaim = {
  kind: z.enum(claimKinds, { error: 'Choose what kind of claim it is.' }).default('event'),
  context: optionalParagraphs(limits.note, 'The context'),
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
};

/** What a form says of a claim. */
export const claimFields = z
  .object({ statement, ...aboutClaim })
  .superRefine(mustSayWhatIsCounted, {
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
export type ClaimFields = z.infer<typeof claimFields>;

/**
 * The claim that a logging form names: one on the desk, picked (`id`) or by its reference typed into
 * `text`, or a new one with `text` as its statement. Without JavaScript a line can be written anew
 * while the old pick is still posted: `text` says then what is meant, see `claimToLogTo`.
 */
export const claimPick = z
  .object({
    id: z.uuid({ error: 'Choose a claim from the list or write a new one.' }).optional(),
    text: z
      .string()
      .max(limits.articleBytes, { error: 'Write the claim in one sentence.' })
      .optional(),
    ...aboutClaim,
  })
  .transform(({ id, text, ...about }, context): PickedClaim => {
    if (id) return { id, text: text?.trim() || null, about };
    const written = writtenClaim(text ?? '', about);
    if (written.ok) return written.claim;
    for (const [path, messages] of Object.entries(written.fields ?? {})) {
      for (const message of messages) {
        context.addIssue({ code: 'custom', path: [path.replace('claim.', '')], message });
      }
    }
    return z.NEVER;
  });

type AboutClaim = Omit<ClaimFields, 'statement'>;
type WrittenClaim = { number: number } | { fields: ClaimFields };
export type PickedClaim = { id: string; text: string | null; about: AboutClaim } | WrittenClaim;

/**
 * What the words in the claim's line mean: a reference, or the statement of a new claim. Refuses
 * (`invalid`, at `claim.text` or `claim.counted`) words that can be neither.
 */
export function writtenClaim(text: string, about: AboutClaim): Result<{ claim: WrittenClaim }> {
  const number = numberOf('claim', text.trim());
  if (number !== null) return { ok: true, claim: { number } };
  const read = claimFields.safeParse({ statement: text, kind: about.kind, counted: about.counted });
  if (read.success) {
    return { ok: true, claim: { fields: { ...about, statement: read.data.statement } } };
  }
  const fields: Record<string, string[]> = {};
  for (const { path, message } of read.error.issues) {
    const name = path[0] === 'counted' ? 'claim.counted' : 'claim.text';
    fields[name] = [...(fields[name] ?? []), message];
  }
  return refuse('invalid', 'Write the claim, or pick one.', fields);
}

function mustSayWhatIsCounted(
  claim: Pick<ClaimFields, 'kind' | 'counted'>,
  context: Pick<z.RefinementCtx, 'addIssue'>,
): void {
  if (claim.kind !== 'quantity' || claim.counted) return;
  context.addIssue({
    code: 'custom',
    path: ['counted'],
    message: 'Say what is counted, for example “soldiers”.',
  });
}

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
