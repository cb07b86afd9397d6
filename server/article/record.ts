import { archivedAddress } from '@/domain/article/archive-copy';
import { articleKindWords, reportingFormWords } from '@/domain/article/kind';
import { typedPublicationTime } from '@/domain/article/publication-time';
import type { ArticleDetails } from '@/domain/article/schema';
import type { Json } from '@/domain/history/canonical-json';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse } from '@/domain/result';
import { languageName } from '@/domain/text/language';
import { edtfBounds } from '@/domain/time/edtf';
import type { Article } from '@/prisma/generated/client';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { instant } from '../instant';
import { resolveSource } from '../source/resolve';
import { mustBeOpenStory } from '../story/open-story';

/**
 * The columns that a form's details become; makes the publisher if it is new. Stops the command if
 * the story or publisher is not on the desk.
 */
export async function articleColumns(
  tx: Transaction,
  actor: Actor,
  at: Date,
  details: ArticleDetails,
) {
  await mustBeOpenStory(tx, details.storyId, 'storyId');
  const published = details.kind === 'published';
  const publisherId = published
    ? await resolveSource(tx, actor, at, details.publisher, {
        owner: 'theirs',
        outletId: null,
        defaultKind: 'outlet',
        field: 'publisher',
      })
    : null;
  if (published) await mustBeNamed(tx, publisherId);
  const bounds = edtfBounds(details.publishedOn);
  // The address of a copy in an archive is that of the copy.
  const typed = details.address?.url ?? null;
  const copy = typed === null ? null : archivedAddress(typed);
  return {
    kind: details.kind,
    reportingForm: published ? null : (details.reportingForm ?? null),
    title: details.title,
    byline: details.byline,
    storyId: details.storyId ?? null,
    ...(details.ours === undefined ? {} : { ours: details.ours }),
    publisherId,
    url: published ? (copy?.address ?? typed) : null,
    canonicalUrl: published ? (details.address?.canonical ?? null) : null,
    archiveUrl: published ? (details.archive ?? copy?.archive ?? null) : null,
    language: details.language,
    publishedOn: details.publishedOn,
    publishedEarliest: instant(bounds.earliest),
    publishedLatest: instant(bounds.latest),
  };
}

async function mustBeNamed(tx: Transaction, publisherId: string | null): Promise<void> {
  const publisher =
    publisherId === null ? null : await tx.source.findUnique({ where: { id: publisherId } });
  if (publisher?.kind === 'unnamed') {
    const message = 'An unnamed source cannot publish an article. Choose the outlet.';
    stopWith(refuse('invalid', message, { publisher: [message] }));
  }
}

/**
 * Locks an article's history and answers the article; stops the command if there is none, or if it
 * was withdrawn and the command is not about that.
 */
export async function openArticle(
  tx: Transaction,
  articleId: string,
  { withdrawn = 'refuse' }: { withdrawn?: 'refuse' | 'allow' } = {},
) {
  await lockAggregates(tx, [articleId]);
  const article = await tx.article.findUnique({ where: { id: articleId } });
  if (!article) stopWith(refuse('not_found', 'This article is not on the desk.'));
  if (article.withdrawnAt && withdrawn === 'refuse') {
    const known = reference('article', article.number);
    stopWith(refuse('withdrawn', `${known} was withdrawn. Restore it before you work on it.`));
  }
  return article;
}

/** An article's details as people read them, for its history. The text is in its versions. */
export async function readableArticle(
  tx: Transaction,
  articleId: string,
): Promise<Record<string, Json>> {
  return articleInWords(
    await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { publisher: { select: { name: true } }, story: { select: { title: true } } },
    }),
  );
}

/** What {@link readableArticle} says of an article's row. */
export function articleInWords(
  article: Pick<
    Article,
    'kind' | 'title' | 'url' | 'reportingForm' | 'byline' | 'ours' | 'publishedOn' | 'language'
  > & {
    archiveUrl?: string | null;
    publisher: { name: string } | null;
    story: { title: string } | null;
  },
): Record<string, Json> {
  const published = article.kind === 'published';
  return {
    kind: articleKindWords[article.kind],
    title: article.title,
    ...(published
      ? {
          publisher: article.publisher?.name ?? null,
          address: article.url,
          archivedCopy: article.archiveUrl ?? null,
        }
      : { form: article.reportingForm && reportingFormWords[article.reportingForm] }),
    byline: article.byline,
    ...(published ? { ours: article.ours } : {}),
    [published ? 'published' : 'tookPlace']: typedPublicationTime(article.publishedOn),
    language: languageName(article.language),
    story: article.story?.title ?? null,
  };
}
