import { z } from 'zod';

import { articleKinds, reportingForms } from '@/domain/article/kind';
import { levels } from '@/domain/attribution/level';
import { passageForms, translatedAnswers } from '@/domain/attribution/schema';
import { stances } from '@/domain/attribution/stance';
import { claimKinds } from '@/domain/claim/kind';
import { languageTag } from '@/domain/claim/schema';
import { sourceKinds, unnamedOwners } from '@/domain/source/kind';
import { priorities } from '@/domain/story/priority';
import { articleText, line, paragraphs } from '@/domain/text/clean-text';
import { limits } from '@/domain/text/limits';

/** What stands before an external id where a record is named: it may look like a reference of the desk. */
export const externalPrefix = 'external:';

/*
 * What programs send. The commands check the same things again by the schemas of the forms; times are
 * written as people write them or as EDTF.
 */

const optional = <S extends z.ZodType>(schema: S) => schema.nullish();
const time = z.string().max(100);

/** A record by its reference (`C-1042`) or, after {@link externalPrefix}, its external id. */
export const named = line(limits.externalId + externalPrefix.length, 'The name').describe(
  `A reference such as C-1042, or ${externalPrefix} and the external id of a record`,
);

/** A record as answers name it: by its reference. What else they say of it is not read. */
const asAnswered = z.strictObject({
  reference: named,
  name: z.string().optional(),
  role: z.string().nullish(),
});

const namedStory = z.union([named, asAnswered]);

/** A source by its reference or external id, or by a name under which it is found or made. */
export const namedSource = z
  .union([
    named,
    asAnswered,
    z.strictObject({
      name: line(limits.description, 'The name'),
      kind: z.enum(sourceKinds).optional(),
      statedReason: line(limits.reason, 'The reason').optional(),
      countLow: z.int().min(1).max(1000).optional(),
    }),
  ])
  .describe('A source on the desk, or the name by which one is found or made');
export type NamedSource = z.infer<typeof namedSource>;

/** The number that a record had when it was read: somebody else's change since is a conflict. */
export const revision = z.int().min(1).max(2_147_483_647);

export const storyBody = z.strictObject({
  title: line(limits.name, 'The title'),
  description: optional(paragraphs(limits.description, 'The description')),
  priority: z.enum(priorities).optional(),
  neededBy: optional(z.iso.datetime()),
});

export const articleDetails = z.strictObject({
  kind: z.enum(articleKinds),
  title: line(limits.headline, 'The title'),
  publisher: optional(namedSource),
  url: optional(line(limits.url, 'The address')),
  archiveUrl: optional(line(limits.url, 'The address of the copy')).describe(
    'A copy in a web archive',
  ),
  byline: optional(line(limits.name, 'The byline')),
  reportingForm: optional(z.enum(reportingForms)),
  publishedOn: time,
  language: languageTag.optional(),
  story: optional(namedStory),
  ours: z.boolean().optional(),
});
export const articleBody = articleDetails.extend({ text: articleText() });

export const sourceBody = z.strictObject({
  kind: z.enum(sourceKinds),
  name: line(limits.description, 'The name'),
  note: optional(paragraphs(limits.note, 'The note')),
  aliases: z
    .array(
      z.strictObject({
        name: line(limits.name, 'The name'),
        language: optional(line(35, 'The language')),
      }),
    )
    .max(100)
    .optional(),
  roles: z
    .array(
      z.strictObject({
        title: line(limits.name, 'The title'),
        organization: optional(namedSource),
        headsIt: z.boolean().optional(),
        speaksFor: optional(namedSource),
        from: optional(time),
        until: optional(time),
      }),
    )
    .max(100)
    .optional(),
  owner: optional(z.enum(unnamedOwners)),
  outlet: optional(namedSource),
  statedReason: optional(line(limits.reason, 'The reason')),
  countLow: optional(z.int().min(1).max(100_000)),
  countHigh: optional(z.int().min(1).max(100_000)),
  official: z.boolean().optional(),
  held: z.boolean().optional(),
});

export const claimBody = z.strictObject({
  statement: line(limits.statement, 'The statement'),
  context: optional(paragraphs(limits.note, 'The context')),
  kind: z.enum(claimKinds).optional(),
  language: languageTag.optional(),
  story: optional(namedStory),
  tags: z
    .array(line(limits.tag, 'The tag').regex(/^[^,]*$/, { error: 'A tag has no comma.' }))
    .max(20)
    .optional(),
  eventTime: optional(time),
  counted: optional(line(limits.name, 'What is counted')),
  population: optional(line(limits.name, 'The population')),
  unit: optional(line(limits.name, 'The unit')),
  participants: z
    .array(
      z.union([
        z.strictObject({ source: namedSource, ownAct: z.boolean().optional() }),
        asAnswered.extend({ ownAct: z.boolean().optional() }),
      ]),
    )
    .max(20)
    .optional(),
});

/** What is off the record is written by people, in the browser. */
export const openLevels = levels.filter((level) => level !== 'off_record');

const howItPassed = optional(line(limits.name, 'How it passed'));

export const attributionBody = z.strictObject({
  article: named,
  version: z.int().min(1).max(1_000_000).optional(),
  speaker: namedSource.nullable().describe('null: the article does not say'),
  principal: namedSource
    .nullish()
    .describe('null: it speaks for nobody else; left out: as the speaker’s role says'),
  stance: z.enum(stances),
  scopeWords: optional(line(limits.reason, 'The part')),
  level: z.enum(openLevels).optional(),
  saidOn: optional(time),
  figure: optional(line(limits.name, 'The figure')),
  relays: z
    .array(
      z.union([
        z.strictObject({ source: namedSource, words: howItPassed }),
        asAnswered.extend({ words: howItPassed }),
      ]),
    )
    .max(20)
    .optional(),
  passages: z
    .array(
      z.strictObject({
        words: paragraphs(limits.words, 'The passage'),
        start: z.int().min(0).max(2_000_000).optional(),
        form: z.enum(passageForms).optional(),
        translated: z.enum(translatedAnswers).optional(),
        originalWords: optional(paragraphs(limits.words, 'The original words')),
        originalLanguage: optional(languageTag),
      }),
    )
    .min(1)
    .max(20),
  repeats: optional(z.int().min(1).max(1_000_000)).describe('The number of another of this claim'),
  note: optional(paragraphs(limits.note, 'The note')),
});

/** The article that it was read in stays. */
export const changedAttributionBody = attributionBody.omit({ article: true, version: true });

/**
 * A change as it is sent: the fields of `body`, with the revision that was read. What else the answer
 * holds may be sent back with it, so that an answer can be sent as it came.
 */
export function changeOf(body: z.ZodObject, answer: z.ZodObject): z.ZodObject {
  const more = Object.keys(answer.shape).filter((name) => !(name in body.shape));
  return body.extend({
    ...Object.fromEntries(
      more.map((name) => [name, z.unknown().optional().meta({ readOnly: true })]),
    ),
    revision,
  });
}

/** A claim with attributions of it that are logged with it; there is nothing to repeat yet. */
export const newClaimBody = claimBody.extend({
  attributions: z
    .array(attributionBody.omit({ repeats: true }))
    .max(20)
    .optional(),
});

export const recordsBody = z.strictObject({
  records: z
    .array(z.looseObject({ type: z.string() }))
    .min(1)
    .max(500)
    .describe('Records of the import format, checked one by one'),
});
