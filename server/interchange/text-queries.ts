import type { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { type KnownArticle, knownArticles } from './known-queries';

/** A version of an article's text that lines read. */
export interface TextRead {
  id: string;
  text: string;
  article: KnownArticle;
}

interface Reading {
  article: string;
  version?: number | undefined;
}

/** What a line calls the version that it was read in: the article's external id, and its number but for the first. */
export function versionKey({ article, version = 1 }: Reading): string {
  return version === 1 ? article : `${article}, version ${version}`;
}

/** The versions that these lines name, by {@link versionKey}. */
export async function textsRead(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<Map<string, TextRead>> {
  const articles = await knownArticles(
    tx,
    readings.map(({ article }) => article),
  );
  const wanted = new Map<string, { name: string; article: KnownArticle }>();
  const where: Prisma.ArticleVersionWhereInput[] = [];
  for (const reading of readings) {
    const article = articles.get(reading.article);
    if (!article) continue;
    const number = reading.version ?? 1;
    const key = `${article.id} ${number}`;
    if (wanted.has(key)) continue;
    wanted.set(key, { name: versionKey(reading), article });
    where.push({ articleId: article.id, number });
  }
  if (where.length === 0) return new Map();
  const versions = await tx.articleVersion.findMany({
    where: { OR: where },
    select: { id: true, articleId: true, number: true, text: true },
  });
  return new Map(
    versions.flatMap(({ id, articleId, number, text }) => {
      const found = wanted.get(`${articleId} ${number}`);
      return found ? [[found.name, { id, text, article: found.article }] as const] : [];
    }),
  );
}
