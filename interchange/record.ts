import { z } from 'zod';

import { canonicalUrl } from '@/domain/article/canonical-url';
import { articleKinds, reportingForms } from '@/domain/article/kind';
import { levels } from '@/domain/attribution/level';
import { passageForms, translatedAnswers } from '@/domain/attribution/schema';
import { stances } from '@/domain/attribution/stance';
import { claimKinds } from '@/domain/claim/kind';
import { languageTag } from '@/domain/claim/schema';
import { qualifiers } from '@/domain/quantity/figure';
import { sourceKinds, unnamedOwners } from '@/domain/source/kind';
import { sourceContent } from '@/domain/source/schema';
import { priorities } from '@/domain/story/priority';
import { articleText, line, paragraphs } from '@/domain/text/clean-text';
import { limits } from '@/domain/text/limits';
import { parseEdtf } from '@/domain/time/edtf';

/*
 * The format of docs/interchange.md: one JSON object a line. What is left out is not known, or as it
 * usually is; nothing is null. Other records are named by their external ids.
 */

/** Far above what one record needs. */
const most = 100;

const externalId = line(limits.externalId, 'The external id');
const language = languageTag.optional();
const about = (label: string) => line(limits.externalId, label);

const edtf = z
  .string()
  .max(limits.name)
  .transform((text, context) => {
    const parsed = parseEdtf(text);
    if (parsed.ok) return parsed.edtf;
    context.addIssue({ code: 'custom', message: parsed.message });
    return z.NEVER;
  });

/** A publication time has an end: what was said was said by then. */
const publicationTime = edtf.refine(
  (text) => {
    const parsed = parseEdtf(text);
    return !parsed.ok || parsed.bounds.latest !== null;
  },
  { error: 'A publication time needs an end.' },
);

/** Taken back, with the reason; without a reason: it was erased. */
const withdrawn = z.strictObject({ reason: paragraphs(limits.reason, 'The reason').optional() });

const story = z.strictObject({
  type: z.literal('story'),
  externalId,
  title: line(limits.name, 'The title'),
  description: paragraphs(limits.description, 'The description').optional(),
  priority: z.enum(priorities).optional(),
  /** An instant, ISO 8601 in UTC. */
  neededBy: z.iso.datetime().optional(),
  withdrawn: withdrawn.optional(),
});

const people = z.int().min(1).max(100_000).optional();

const source = z
  .strictObject({
    type: z.literal('source'),
    externalId,
    kind: z.enum(sourceKinds),
    name: line(limits.description, 'The name'),
    note: paragraphs(limits.note, 'The note').optional(),
    aliases: z
      .array(
        z.strictObject({
          name: line(limits.name, 'The name'),
          language: line(35, 'The language').optional(),
        }),
      )
      .max(most)
      .optional(),
    owner: z.enum(unnamedOwners).optional(),
    outlet: about('The outlet').optional(),
    statedReason: line(limits.reason, 'The reason').optional(),
    countLow: people,
    countHigh: people,
    official: z.boolean().optional(),
    held: z.boolean().optional(),
    withdrawn: withdrawn.optional(),
  })
  .superRefine(({ type: _type, externalId: _id, withdrawn: _withdrawn, ...form }, context) => {
    const { outlet, owner, official, held, statedReason, countLow, countHigh, aliases } = form;
    const wrong = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `Not for a source of this kind.` });
    if (form.kind === 'unnamed') {
      if (aliases) wrong('aliases');
    } else {
      const unnamedOnly = { owner, outlet, statedReason, countLow, countHigh };
      for (const [name, value] of Object.entries(unnamedOnly)) if (value !== undefined) wrong(name);
    }
    if (form.kind !== 'document' && official !== undefined) wrong('official');
    if (form.kind !== 'document' && held !== undefined) wrong('held');
    const checked = sourceContent.safeParse({ ...form, outlet: outlet && { text: outlet } });
    for (const { path, message } of checked.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

const role = z
  .strictObject({
    type: z.literal('role'),
    source: about('The source'),
    title: line(limits.name, 'The title'),
    organization: about('The organization').optional(),
    headsIt: z.boolean().optional(),
    speaksFor: about('The principal').optional(),
    from: edtf.optional(),
    until: edtf.optional(),
  })
  .refine((row) => !row.headsIt || row.organization, {
    path: ['organization'],
    error: 'Name the organization that this role heads.',
  });

const article = z
  .strictObject({
    type: z.literal('article'),
    externalId,
    kind: z.enum(articleKinds),
    title: line(limits.headline, 'The title'),
    publisher: about('The publisher').optional(),
    url: line(limits.url, 'The address').optional(),
    /** A copy in a web archive. */
    archiveUrl: line(limits.url, 'The address of the copy').optional(),
    byline: line(limits.name, 'The byline').optional(),
    reportingForm: z.enum(reportingForms).optional(),
    publishedOn: publicationTime,
    language,
    story: about('The story').optional(),
    ours: z.boolean().optional(),
    /** As the text stood each time it was captured, the oldest first. */
    versions: z
      .array(z.strictObject({ text: articleText() }))
      .min(1, { error: 'An article has at least one version of its text.' })
      .max(most),
    withdrawn: withdrawn.optional(),
  })
  .superRefine((row, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const published = row.kind === 'published';
    if (published && !row.publisher) wrong('publisher', 'Say who published it.');
    if (published && row.reportingForm) {
      wrong('reportingForm', 'Only our own reporting has a form.');
    }
    if (!published && !row.reportingForm) {
      wrong('reportingForm', 'Say what kind of reporting it is.');
    }
    for (const name of ['publisher', 'url', 'archiveUrl', 'ours'] as const) {
      if (!published && row[name]) wrong(name, 'Our own reporting has none.');
    }
    for (const name of ['url', 'archiveUrl'] as const) {
      const url = row[name] === undefined ? null : canonicalUrl(row[name]);
      if (url && !url.ok) wrong(name, url.message);
    }
  });

const claim = z
  .strictObject({
    type: z.literal('claim'),
    externalId,
    statement: line(limits.statement, 'The statement'),
    /** What helps to find and understand it, such as a headline; no part of what is claimed. */
    context: paragraphs(limits.note, 'The context').optional(),
    kind: z.enum(claimKinds).optional(),
    language,
    story: about('The story').optional(),
    tags: z.array(line(limits.tag, 'The tag')).max(20).optional(),
    eventTime: edtf.optional(),
    counted: line(limits.name, 'What is counted').optional(),
    population: line(limits.name, 'The population').optional(),
    unit: line(limits.name, 'The unit').optional(),
    participants: z
      .array(z.strictObject({ source: about('The participant'), ownAct: z.boolean().optional() }))
      .max(20)
      .optional(),
    withdrawn: withdrawn.optional(),
  })
  .superRefine((row, context) => {
    const quantity = row.kind === 'quantity';
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (quantity && !row.counted) wrong('counted', 'Say what is counted.');
    for (const name of ['counted', 'population', 'unit'] as const) {
      if (!quantity && row[name]) wrong(name, 'Only a claim about a quantity has this.');
    }
  });

const decimal = z.string().regex(/^-?\d{1,100}(\.\d{1,100})?$/, { error: 'Write 50000 or 2.5.' });

const figure = z
  .strictObject({
    low: decimal,
    high: decimal.optional(),
    qualifier: z.enum(qualifiers).optional(),
  })
  .refine((row) => row.high === undefined || Number(row.low) <= Number(row.high), {
    path: ['high'],
    error: 'The highest number is below the lowest.',
  });

const passage = z
  .strictObject({
    words: paragraphs(limits.words, 'The passage'),
    /** Where the words begin in the text (UTF-16 code units), to tell occurrences apart. */
    start: z.int().min(0).optional(),
    form: z.enum(passageForms).optional(),
    translated: z.enum(translatedAnswers).optional(),
    originalWords: paragraphs(limits.words, 'The original words').optional(),
    originalLanguage: languageTag.optional(),
  })
  .refine((row) => row.translated === 'yes' || !row.originalWords, {
    path: ['originalWords'],
    error: 'Original words belong to a translation.',
  });

const attribution = z.strictObject({
  type: z.literal('attribution'),
  externalId,
  claim: about('The claim'),
  article: about('The article'),
  /** Which version of its text, from 1; the first unless told. */
  version: z.int().min(1).optional(),
  /** Left out: the article does not say. */
  speaker: about('The speaker').optional(),
  /** Left out: it speaks for nobody else. */
  principal: about('The principal').optional(),
  stance: z.enum(stances),
  /** The part of the claim that the stance is about; left out: the whole. */
  scopeWords: line(limits.reason, 'The part').optional(),
  level: z.enum(levels).optional(),
  saidOn: edtf.optional(),
  figure: figure.optional(),
  relays: z
    .array(
      z.strictObject({
        source: about('The relay'),
        words: line(limits.name, 'How it passed').optional(),
      }),
    )
    .max(20)
    .optional(),
  passages: z.array(passage).min(1, { error: 'Give the words in the article.' }).max(20),
  repeats: about('What it repeats').optional(),
  note: paragraphs(limits.note, 'The note').optional(),
  withdrawn: withdrawn.optional(),
});

/** One line of a file, checked. */
export const interchangeRecord = z.discriminatedUnion(
  'type',
  [story, source, role, article, claim, attribution],
  { error: 'The type is none of story, source, role, article, claim, attribution.' },
);
export type InterchangeRecord = z.output<typeof interchangeRecord>;
export type RecordType = InterchangeRecord['type'];
export type RecordOf<T extends RecordType> = Extract<InterchangeRecord, { type: T }>;

/** In this order each type of record names only those before it, and others of its own. */
export const recordTypes = [
  'story',
  'source',
  'role',
  'article',
  'claim',
  'attribution',
] as const satisfies readonly RecordType[];
