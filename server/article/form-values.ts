import { typedPublicationTime } from '@/domain/article/publication-time';

import type { Database, Transaction } from '../database/client';

/** The present values of an article's edit form, by field name, as people would type them. */
export async function formValues(
  db: Database | Transaction,
  articleId: string,
): Promise<Record<ArticleField, string>> {
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { publisher: { select: { name: true } }, story: { select: { title: true } } },
  });
  return {
    title: article.title,
    publisher: article.publisher?.name ?? '',
    address: article.url ?? '',
    archive: article.archiveUrl ?? '',
    byline: article.byline ?? '',
    ours: article.ours ? 'yes' : 'no',
    reportingForm: article.reportingForm ?? '',
    publishedOn: typedPublicationTime(article.publishedOn),
    language: article.language,
    storyId: article.storyId ?? '',
  };
}

type ArticleField =
  | 'title'
  | 'publisher'
  | 'address'
  | 'archive'
  | 'byline'
  | 'ours'
  | 'reportingForm'
  | 'publishedOn'
  | 'language'
  | 'storyId';
