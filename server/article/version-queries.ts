import type { DrawnChanges } from '@/domain/article/drawn-changes';
import { numberOf } from '@/domain/reference';

import { database } from '../database/client';
import { type NotRead, readInThread } from '../reading/thread';

/** One version in the list of an article's; instants are ISO 8601. */
export interface VersionRow {
  number: number;
  at: string;
  by: string;
}

/** The versions of an article, the latest first, and when its text was last found unchanged. */
export interface ArticleVersions {
  rows: VersionRow[];
  /** Since the latest version; null: nobody compared it. */
  compared: { at: string; by: string } | null;
}

/** The versions of the article with this id. */
export async function articleVersions(articleId: string): Promise<ArticleVersions> {
  const versions = await database.articleVersion.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { number: true, capturedAt: true, capturedBy: { select: { name: true } } },
  });
  const latest = versions[0]?.capturedAt ?? new Date(0);
  const compared = await database.revision.findFirst({
    where: { aggregateId: articleId, action: 'text_compared', at: { gte: latest } },
    orderBy: { number: 'desc' },
    select: { at: true, actor: { select: { name: true } } },
  });
  return {
    rows: versions.map(({ number, capturedAt, capturedBy }) => ({
      number,
      at: capturedAt.toISOString(),
      by: capturedBy.name,
    })),
    compared: compared && {
      at: compared.at.toISOString(),
      by: compared.actor?.name ?? 'Somebody',
    },
  };
}

/**
 * What differs between two versions of an article, from the earlier to the later, as far as a page has
 * room for it; null where one of them is not there. Texts can be made to be compared for ever: then why
 * they were not.
 */
export async function versionChanges(
  ref: string,
  from: number,
  to: number,
): Promise<DrawnChanges | NotRead | null> {
  const number = numberOf('article', ref);
  if (number === null) return null;
  const versions = await database.articleVersion.findMany({
    where: { article: { number }, number: { in: [from, to] } },
    orderBy: { number: 'asc' },
    select: { text: true },
  });
  const [before, after] = versions;
  if (!before || !after) return null;
  const [old, now] = [before.text, after.text];
  return readInThread('compare', { before: old, after: now }, old.length + now.length);
}
