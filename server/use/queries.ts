import type { Status } from '@/domain/claim/settle-status';
import { numberOf, reference } from '@/domain/reference';
import type { ArticleUse, ClaimUsed } from '@/domain/use/view';
import type { Prisma } from '@/prisma/generated/client';

import { sentenceOf } from '../claim/stored-summary';
import { database } from '../database/client';

/** A claim's uses in articles of ours that stand. */
export const usesOfClaim = {
  where: { detachedAt: null },
  orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
  include: {
    article: { select: { number: true, title: true } },
    attachedBy: { select: { name: true } },
  },
} as const satisfies Prisma.Claim$usesArgs;

/** The articles of ours that rely on a claim, the one attached first first. */
export async function articlesUsing(claimId: string): Promise<ArticleUse[]> {
  const claim = await database.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      uses: usesOfClaim,
      corrections: { where: { settledAt: null }, select: { articleId: true } },
    },
  });
  return articleUses(claim);
}

/** The uses of a claim in our own articles as its page shows them. */
export function articleUses({
  uses,
  corrections,
}: {
  uses: readonly Prisma.ClaimUseGetPayload<{ include: (typeof usesOfClaim)['include'] }>[];
  /** Those of the claim that nobody has settled. */
  corrections: readonly { articleId: string }[];
}): ArticleUse[] {
  const open = new Set(corrections.map(({ articleId }) => articleId));
  return uses.map(({ id, articleId, article, attachedBy, attachedAt }) => ({
    useId: id,
    article: {
      reference: reference('article', article.number),
      name: article.title,
      href: `/articles/${reference('article', article.number)}`,
    },
    by: attachedBy.name,
    since: attachedAt.toISOString(),
    correctionOpen: open.has(articleId),
  }));
}

/** The claims that an article of ours relies on with where they stand, the one attached first first. */
export async function claimsUsed(articleId: string): Promise<ClaimUsed[]> {
  const uses = await database.claimUse.findMany({
    where: { articleId, detachedAt: null, claim: { mergedIntoId: null } },
    orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
    include: {
      claim: {
        select: {
          number: true,
          statement: true,
          language: true,
          status: true,
          summary: true,
          corrections: { where: { articleId, settledAt: null }, select: { id: true } },
        },
      },
    },
  });
  return uses.map(({ id, claim }) => ({
    useId: id,
    reference: reference('claim', claim.number),
    href: `/claims/${reference('claim', claim.number)}`,
    statement: claim.statement,
    language: claim.language,
    status: claim.status as Status,
    sentence: sentenceOf(claim.summary),
    correctionOpen: claim.corrections.length > 0,
  }));
}

/** Articles of ours whose title holds what was typed, or the one with that reference; the newest 8. */
export async function searchOurArticles(
  query: string,
): Promise<{ id: string; reference: string; title: string }[]> {
  const typed = query.trim().slice(0, 200);
  if (!typed) return [];
  const number = numberOf('article', typed.toUpperCase());
  const found = await database.article.findMany({
    where: {
      ours: true,
      withdrawnAt: null,
      OR: [
        { title: { contains: typed, mode: 'insensitive' } },
        ...(number === null ? [] : [{ number }]),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 8,
    select: { id: true, number: true, title: true },
  });
  return found.map(({ id, number: own, title }) => ({
    id,
    title,
    reference: reference('article', own),
  }));
}
