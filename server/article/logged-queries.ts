import type { Actor } from '@/domain/person/role';
import type { Prisma } from '@/prisma/generated/client';

import { offTheRecord, visibleTo } from '../attribution/visible';
import { database } from '../database/client';

const standing = {
  withdrawnAt: null,
  claim: { withdrawnAt: null },
} as const satisfies Prisma.AttributionWhereInput;

/** How many standing attributions were read in each article, whoever asks: off the record none. */
export async function countedOfArticles(
  articleIds: readonly string[],
): Promise<Map<string, number>> {
  const versions = await database.articleVersion.findMany({
    where: { articleId: { in: [...articleIds] } },
    select: { id: true, articleId: true },
  });
  const groups = await database.attribution.groupBy({
    by: ['articleVersionId'],
    where: {
      articleVersionId: { in: versions.map(({ id }) => id) },
      ...standing,
      NOT: offTheRecord,
    },
    _count: true,
  });
  const ofVersion = new Map(groups.map((group) => [group.articleVersionId, group._count]));
  const counts = new Map<string, number>();
  for (const { id, articleId } of versions) {
    counts.set(articleId, (counts.get(articleId) ?? 0) + (ofVersion.get(id) ?? 0));
  }
  return counts;
}

/**
 * The standing attributions read in an article, in any version, that the actor may see; their passages
 * with those that they were carried to in the version shown.
 */
export function loggedFromArticle(actor: Actor, articleId: string, shownVersionId: string) {
  return database.attribution.findMany({
    where: {
      articleVersion: { articleId },
      ...standing,
      AND: visibleTo(actor),
    },
    include: {
      claim: { select: { number: true, statement: true, language: true } },
      speaker: { select: { name: true } },
      principal: { select: { name: true } },
      passages: {
        orderBy: { position: 'asc' },
        include: {
          passage: { include: { carriedTo: { where: { articleVersionId: shownVersionId } } } },
        },
      },
    },
  });
}
