import { z } from 'zod';

import { articleKinds, reportingForms } from '@/domain/article/kind';
import { levels } from '@/domain/attribution/level';
import { reviewStates } from '@/domain/attribution/review-state';
import { passageForms, translatedAnswers } from '@/domain/attribution/schema';
import { stances } from '@/domain/attribution/stance';
import { claimKinds } from '@/domain/claim/kind';
import { statuses } from '@/domain/claim/settle-status';
import { foundKinds } from '@/domain/search/view';
import { sourceKinds, unnamedOwners } from '@/domain/source/kind';
import { priorities } from '@/domain/story/priority';
import { verdictValues } from '@/domain/verdict/verdict';

/*
 * What programs are answered. Nothing off the record is in any of it, whoever asks.
 */

const thing = z.object({ reference: z.string(), name: z.string() });
const link = thing.nullable();
const instant = z.iso.datetime();
const interval = z.object({ min: z.int(), max: z.int() });

/** A page of a list; `after` is where the next one begins, null where there is none. */
const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), after: z.string().nullable() });

/** What a write answers: where it stands. */
export const written = z.object({ reference: z.string() });
export const writtenClaim = written.extend({
  attributions: z
    .array(z.string())
    .describe('The references of its attributions, as they were sent'),
});

const storyItem = z.object({
  reference: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  claims: z.int(),
  waiting: z.int(),
  lastActivityAt: instant,
});
export const storyPage = pageOf(storyItem);

export const story = z.object({
  reference: z.string(),
  externalId: z.string().nullable(),
  revision: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  priority: z.enum(priorities),
  neededBy: instant.nullable(),
  withdrawn: z.boolean(),
  articles: z.array(z.object({ reference: z.string(), title: z.string() })),
});

const articleItem = z.object({
  reference: z.string(),
  kind: z.enum(articleKinds),
  title: z.string(),
  publisher: z.string().nullable(),
  ours: z.boolean(),
  publishedOn: z.string(),
  attributions: z.int(),
});
export const articlePage = pageOf(articleItem);

export const article = z.object({
  reference: z.string(),
  externalId: z.string().nullable(),
  revision: z.int(),
  kind: z.enum(articleKinds),
  title: z.string(),
  publisher: link,
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  byline: z.string().nullable(),
  reportingForm: z.enum(reportingForms).nullable(),
  publishedOn: z.string(),
  language: z.string(),
  story: link,
  ours: z.boolean(),
  withdrawn: z.boolean(),
  version: z.int(),
  versions: z.int(),
  text: z.string(),
  attributions: z.array(
    z.object({ reference: z.string(), stance: z.enum(stances), speaker: z.string().nullable() }),
  ),
});

const sourceItem = z.object({
  reference: z.string(),
  externalId: z.string().nullable(),
  kind: z.enum(sourceKinds),
  name: z.string(),
});
export const sourcePage = pageOf(sourceItem);

export const source = sourceItem.extend({
  revision: z.int(),
  note: z.string().nullable(),
  aliases: z.array(z.object({ name: z.string(), language: z.string().nullable() })),
  roles: z.array(
    z.object({
      title: z.string(),
      organization: link,
      headsIt: z.boolean(),
      speaksFor: link,
      from: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  owner: z.enum(unnamedOwners).nullable(),
  outlet: link,
  statedReason: z.string().nullable(),
  countLow: z.int().nullable(),
  countHigh: z.int().nullable(),
  official: z.boolean(),
  held: z.boolean(),
  withdrawn: z.boolean(),
  mergedInto: z.string().nullable(),
});

const claimItem = z.object({
  reference: z.string(),
  statement: z.string(),
  language: z.string(),
  kind: z.enum(claimKinds),
  status: z.enum(statuses),
  verdict: z.object({ value: z.enum(verdictValues), stale: z.boolean() }).nullable(),
  story: z.string().nullable(),
  asserting: z.string(),
  denying: z.string(),
  noComment: z.int(),
  waiting: z.int(),
  lastActivityAt: instant,
});
export const claimPage = pageOf(claimItem);

export const attribution = z.object({
  reference: z.string(),
  speaker: z
    .object({ name: z.string(), reference: z.string().nullable(), role: z.string().nullable() })
    .nullable(),
  principal: z.string().nullable(),
  stance: z.enum(stances),
  scopeWords: z.string().nullable(),
  level: z.enum(levels),
  article: thing,
  passages: z.array(
    z.object({
      words: z.string(),
      direct: z.boolean(),
      translated: z.enum(['yes', 'no', 'unknown']),
      originalWords: z.string().nullable(),
    }),
  ),
  relays: z
    .array(
      z.object({
        name: z.string(),
        reference: z.string().nullable(),
        words: z.string().nullable(),
      }),
    )
    .describe('Through whom it reached the article, nearest the speaker first'),
  saidOn: z.string(),
  figure: z.string().nullable(),
  repeats: z.int().nullable().describe('The number of the attribution that it only passes on'),
  note: z.string().nullable(),
  review: z.enum(reviewStates),
  counts: z.boolean(),
  withdrawn: z.boolean(),
});

/** An attribution as it stands, which is what a change begins from; a change may wait for a decision. */
export const attributionAlone = attribution.extend({
  revision: z.int().describe('The revision of its claim, to change it by'),
  principal: link,
  version: z.int().describe('The version of the article that it was read in'),
  passages: z.array(
    z.object({
      words: z.string(),
      start: z.int().describe('Where it begins in the version’s text, in UTF-16 code units'),
      form: z.enum(passageForms),
      translated: z.enum(translatedAnswers),
      originalWords: z.string().nullable(),
      originalLanguage: z.string().nullable(),
    }),
  ),
  relays: z.array(thing.extend({ words: z.string().nullable() })),
  counting: attribution.nullable().describe('What counts of it meanwhile; null: this does'),
});

export const claim = z.object({
  reference: z.string(),
  externalId: z.string().nullable(),
  revision: z.int(),
  kind: z.enum(claimKinds),
  statement: z.string(),
  context: z.string().nullable(),
  language: z.string(),
  story: link,
  tags: z.array(z.string()),
  eventTime: z.string().nullable(),
  counted: z.string().nullable(),
  population: z.string().nullable(),
  unit: z.string().nullable(),
  participants: z.array(thing.extend({ ownAct: z.boolean() })),
  status: z.enum(statuses),
  sentence: z.string(),
  asserting: interval,
  denying: interval,
  waiting: z.int(),
  verdict: z.object({ value: z.enum(verdictValues), stale: z.boolean() }).nullable(),
  withdrawn: z.boolean(),
  mergedInto: z.string().nullable(),
  attributions: z.array(attribution),
});

const found = z.object({ reference: z.string(), statement: z.string(), status: z.string() });
export const similarClaims = z.object({ claims: z.array(found) });
export const searched = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(foundKinds),
      found: z.array(z.object({ reference: z.string(), text: z.string(), detail: z.string() })),
      more: z.boolean(),
    }),
  ),
  also: z
    .array(z.object({ word: z.string(), also: z.array(z.string()), instead: z.array(z.string()) }))
    .describe('What was looked for besides a word, or in place of one that no claim has'),
});

export const imported = z.object({
  records: z.array(
    z.object({
      became: z.enum(['added', 'there', 'refused']),
      message: z.string().optional().describe('Why it was refused'),
    }),
  ),
});

/** What went wrong (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .describe('What is wrong at which field of the body or the query'),
  revision: z.int().optional().describe('Of a conflict: what a further try has to name'),
  reference: z.string().optional().describe('Of a failure: where it stands in the log'),
});
