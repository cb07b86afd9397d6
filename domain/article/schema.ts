import { z } from 'zod';

import { languageTag } from '../claim/schema';
import { isNobody, sourcePick } from '../source/pick';
import { articleText, line, optionalLine, paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';
import { canonicalUrl } from './canonical-url';
import { articleKinds, reportingForms } from './kind';
import { readPublicationTime } from './publication-time';

/** An address with the form by which the article is known, or null if none was given. */
const address = optionalLine(limits.url, 'The address').transform((url, context) => {
  if (url === null) return null;
  const read = canonicalUrl(url);
  if (read.ok) return { url, canonical: read.canonical };
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

/** An address of a copy in a web archive, or null if none was given. */
const archive = optionalLine(limits.url, 'The address of the copy').transform((url, context) => {
  const read = url === null ? null : canonicalUrl(url);
  if (!read || read.ok) return url;
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

const time = line(100, 'The time').transform((typed, context) => {
  const read = readPublicationTime(typed);
  if (read.ok) return read.edtf;
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

/** What a form says of an article, its text apart. */
const details = z.object({
  kind: z.enum(articleKinds, { error: 'Choose whether it was published or is our own reporting.' }),
  title: line(limits.headline, 'The title'),
  publisher: sourcePick.optional(),
  address,
  archive,
  byline: optionalLine(limits.name, 'The byline'),
  reportingForm: z
    .enum(reportingForms, { error: 'Choose what kind of reporting it is.' })
    .optional(),
  publishedOn: time,
  language: languageTag.default('en'),
  storyId: z.uuid({ error: 'Choose a story from the list.' }).optional(),
  /** We publish it ourselves; left out: as it is. */
  ours: z.stringbool().optional(),
});

/** What both forms say of an article. */
export type ArticleDetails = z.infer<typeof details>;

/** What is needed of one kind and makes no sense for the other: field, when it is wrong, message. */
const misfits: [keyof ArticleDetails, (article: Partial<ArticleDetails>) => boolean, string][] = [
  ['publisher', (a) => a.kind === 'published' && isNobody(a.publisher), 'Say who published it.'],
  [
    'publisher',
    (a) => a.kind === 'own_reporting' && !isNobody(a.publisher),
    'Our own reporting has no publisher.',
  ],
  [
    'address',
    (a) => a.kind === 'own_reporting' && Boolean(a.address),
    'Our own reporting has no address.',
  ],
  [
    'archive',
    (a) => a.kind === 'own_reporting' && Boolean(a.archive),
    'Our own reporting is in no web archive.',
  ],
  [
    'reportingForm',
    (a) => a.kind === 'own_reporting' && !a.reportingForm,
    'Choose what kind of reporting it is.',
  ],
  [
    'reportingForm',
    (a) => a.kind === 'published' && Boolean(a.reportingForm),
    'Only our own reporting has a form.',
  ],
  [
    'ours',
    (a) => a.kind === 'own_reporting' && Boolean(a.ours),
    'Only a published article is one of ours.',
  ],
];

/** Says it together with the errors of single fields, so that nobody sends a form twice to see all. */
function fittingItsKind<S extends z.ZodType<ArticleDetails>>(schema: S): S {
  return misfits.reduce(
    (checked, [field, isWrong, error]) =>
      checked.refine((article) => !isWrong(article), { path: [field], error, when: () => true }),
    schema,
  );
}

/** Adding an article by its text. */
export const newArticle = fittingItsKind(
  details.extend({
    submissionId: z.uuid(),
    text: articleText(),
    /** What was taken in that the text was read from. */
    intakeId: z.uuid().optional(),
    /** Own reporting: whether the file itself is kept too. */
    keepOriginal: z.stringbool().optional(),
  }),
);
export type NewArticle = z.infer<typeof newArticle>;

/** Changing what the desk knows about an article; `revision` is the number the form started from. */
export const changedArticle = fittingItsKind(
  details.extend({ articleId: z.uuid(), revision: z.coerce.number().int() }),
);
export type ChangedArticle = z.infer<typeof changedArticle>;

/** Capturing an article's text again, as it stands now. */
export const recapture = z.object({
  submissionId: z.uuid(),
  articleId: z.uuid(),
  text: articleText(),
});
export type Recapture = z.infer<typeof recapture>;

/** Fetching an article again from its address. */
export const refetch = recapture.omit({ text: true });
export type Refetch = z.infer<typeof refetch>;

/** Withdrawing or restoring an article. */
export const articleWithReason = z.object({
  articleId: z.uuid(),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type ArticleWithReason = z.infer<typeof articleWithReason>;
