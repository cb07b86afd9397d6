import { z } from 'zod';

import { reference } from '@/domain/reference';
import { statusWords } from '@/domain/claim/status-sentence';
import { statuses } from '@/domain/claim/settle-status';

import { offTheRecord } from '../attribution/visible';
import { database } from '../database/client';
import { findSimilar } from '../similar/find-similar';

/** A claim as a list to pick from shows it. */
export interface ClaimFound {
  id: string;
  reference: string;
  statement: string;
  status: string;
}

const found = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    statement: z.string(),
    status: z.enum(statuses),
  }),
);

const most = 8;

/** Below this share of the typed words, rare ones counting most, a claim is another one. */
const leastCovered = 0.25;

/**
 * Claims on the desk that say the like of what was typed, the likest first, or the one whose reference
 * was typed (`C-1042`, `1042`). An empty query finds nothing.
 */
export async function searchClaims(query: string): Promise<ClaimFound[]> {
  const typed = query
    .replace(/\p{Cc}+/gu, ' ')
    .trimStart()
    .slice(0, 500);
  const number = Number(/^(?:c-)?(\d{1,9})$/i.exec(typed.trim())?.[1] ?? 0);
  const named = number > 0 ? await byNumber(number) : [];
  const like = await findSimilar(typed, { most, typing: true });
  const others = like.filter((row) => row.number !== number && row.covered >= leastCovered);
  return [...named, ...others].slice(0, most).map(asFound);
}

async function byNumber(number: number) {
  return found.parse(
    await database.claim.findMany({
      where: { number, withdrawnAt: null, mergedIntoId: null },
      select: { id: true, number: true, statement: true, status: true },
    }),
  );
}

/** The claims that were worked on last in this article, the last one first. */
export async function recentClaims(articleId: string): Promise<ClaimFound[]> {
  const rows = await database.claim.findMany({
    where: {
      withdrawnAt: null,
      attributions: { some: { articleVersion: { articleId }, NOT: offTheRecord } },
    },
    orderBy: { lastActivityAt: 'desc' },
    take: most,
    select: { id: true, number: true, statement: true, status: true },
  });
  return found.parse(rows).map(asFound);
}

const standing = {
  withdrawnAt: null,
  NOT: offTheRecord,
  claim: { withdrawnAt: null, mergedIntoId: null },
};

/** The claim that was logged from the nearest words before a place in a version; null: none was. */
export async function claimBefore(
  articleVersionId: string,
  place: number,
): Promise<ClaimFound | null> {
  const passage = await database.passage.findFirst({
    where: {
      articleVersionId,
      start: { lt: place },
      attributions: { some: { attribution: standing } },
    },
    orderBy: { start: 'desc' },
    select: {
      attributions: {
        where: { attribution: standing },
        orderBy: { attribution: { loggedAt: 'desc' } },
        take: 1,
        select: {
          attribution: {
            select: {
              claim: { select: { id: true, number: true, statement: true, status: true } },
            },
          },
        },
      },
    },
  });
  const rows = passage?.attributions.map(({ attribution }) => attribution.claim) ?? [];
  return found.parse(rows).map(asFound)[0] ?? null;
}

function asFound(row: z.infer<typeof found>[number]): ClaimFound {
  return {
    id: row.id,
    reference: reference('claim', row.number),
    statement: row.statement,
    status: statusWords[row.status],
  };
}
