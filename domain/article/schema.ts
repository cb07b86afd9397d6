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
  byline: optionalLine(limits.name, 'The byline'),
  reportingForm: z
    .enum(reportingForms, { error: 'Choose what kind of reporting it is.' })
    .optional(),
  publishedOn: time,
  language: languageTag.default('en'),
  storyId: z.uuid({ error: 'Choose a story from the list.' }).optional(),
});

/** What is needed of one kind and makes no sense for the other. */
function fitsItsKind(article: z.infer<typeof details>, context: z.RefinementCtx): void {
  const say = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (article.kind === 'published') {
    if (isNobody(article.publisher)) say('publisher', 'Say who published it.');
    if (article.reportingForm) say('reportingForm', 'Only our own reporting has a form.');
  } else {
    if (!article.reportingForm) say('reportingForm', 'Choose what kind of reporting it is.');
    if (!isNobody(article.publisher)) say('publisher', 'Our own reporting has no publisher.');
    if (article.address) say('address', 'Our own reporting has no address.');
  }
}

/** Adding an article by its text. */
export const newArticle = details
  .extend({ submissionId: z.uuid(), text: articleText() })
  .superRefine(fitsItsKind);
export type NewArticle = z.infer<typeof newArticle>;

/** Changing what the desk knows about an article; `revision` is the number the form started from. */
export const changedArticle = details
  .extend({ articleId: z.uuid(), revision: z.coerce.number().int() })
  .superRefine(fitsItsKind);
export type ChangedArticle = z.infer<typeof changedArticle>;

/** What both forms say of an article. */
export type ArticleDetails = z.infer<typeof details>;

/** Withdrawing or restoring an article. */
export const articleWithReason = z.object({
  articleId: z.uuid(),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type ArticleWithReason = z.infer<typeof articleWithReason>;
