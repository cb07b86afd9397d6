import type { ArticleKind } from '@/domain/article/kind';
import { numberOf, reference } from '@/domain/reference';

import { database } from '../database/client';
import { formValues } from './form-values';

/** What the edit form of an article is filled from. */
export interface ArticleEdit {
  id: string;
  reference: string;
  kind: ArticleKind;
  title: string;
  /** The revision that the edit starts from. */
  revision: number;
  publisherId: string | null;
  values: Awaited<ReturnType<typeof formValues>>;
}

/** The article with this reference for editing; null if it is not on the desk or withdrawn. */
export async function articleToEdit(ref: string): Promise<ArticleEdit | null> {
  const number = numberOf('article', ref);
  if (number === null) return null;
  const article = await database.article.findUnique({ where: { number, withdrawnAt: null } });
  if (!article) return null;
  // The revision first: values read after it are at least as new, so that no change is overlooked.
  const head = await database.aggregate.findUniqueOrThrow({ where: { id: article.id } });
  return {
    id: article.id,
    reference: reference('article', article.number),
    kind: article.kind,
    title: article.title,
    revision: head.shownNumber,
    publisherId: article.publisherId,
    values: await formValues(database, article.id),
  };
}
