import type { ClaimSummary } from '@/domain/claim/summary';
import { intervalWords } from '@/domain/claim/interval-words';
import type { Status } from '@/domain/claim/settle-status';
import type { ClaimFilter, ClaimListPage, ClaimListRow } from '@/domain/claim/view';
import { reference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import { type ClaimCursor, readCursor, writeCursor } from './cursor';
import { claimHref } from './queries';

export const claimsPerPage = 50;

const columns = {
  id: true,
  number: true,
  statement: true,
  language: true,
  kind: true,
  status: true,
  verdict: true,
  verdictStale: true,
  summary: true,
  waitingCount: true,
  lastActivityAt: true,
  story: { select: { number: true, title: true } },
} as const satisfies Prisma.ClaimSelect;

/**
 * One page of the claims on the desk, the latest activity first. Everything shown was summed up when
 * it changed: nothing is aggregated here, and nothing off the record is in a summary.
 * @param cursors where the page begins: after one claim, or before another; a cursor that cannot be
 *   read is as none
 */
export async function listClaims(
  filter: ClaimFilter,
  cursors: { after?: string; before?: string } = {},
): Promise<ClaimListPage> {
  const before = readCursor(cursors.before);
  const after = before ? null : readCursor(cursors.after);
  const found = await database.claim.findMany({
    where: { AND: [matching(filter), beyond(before, 'before'), beyond(after, 'after')] },
    orderBy: before
      ? [{ lastActivityAt: 'asc' }, { id: 'asc' }]
      : [{ lastActivityAt: 'desc' }, { id: 'desc' }],
    take: claimsPerPage + 1,
    select: columns,
  });
  const hasMore = found.length > claimsPerPage;
  const page = found.slice(0, claimsPerPage);
  if (before) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: page.map(listRow),
    before: first && (before ? hasMore : after !== null) ? writeCursor(first) : null,
    after: last && (before ? true : hasMore) ? writeCursor(last) : null,
  };
}

/** The stories that the list can be narrowed to, the newest first. */
export async function storiesToFilterBy(): Promise<{ id: string; title: string }[]> {
  return database.story.findMany({
    where: { withdrawnAt: null },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { id: true, title: true },
  });
}

function matching({ status, kind, storyId }: ClaimFilter): Prisma.ClaimWhereInput {
  return {
    withdrawnAt: status === 'withdrawn' ? { not: null } : null,
    mergedIntoId: null,
    ...(status && status !== 'withdrawn' ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(storyId ? { storyId } : {}),
  };
}

/** Keyset: the rows on one side of the cursor in the order (last activity, id), latest first. */
function beyond(cursor: ClaimCursor | null, side: 'before' | 'after'): Prisma.ClaimWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return side === 'after'
    ? {
        lastActivityAt: { lte: at },
        OR: [{ lastActivityAt: { lt: at } }, { lastActivityAt: at, id: { lt: id } }],
      }
    : {
        lastActivityAt: { gte: at },
        OR: [{ lastActivityAt: { gt: at } }, { lastActivityAt: at, id: { gt: id } }],
      };
}

function listRow(claim: Prisma.ClaimGetPayload<{ select: typeof columns }>): ClaimListRow {
  const summary = claim.summary as unknown as ClaimSummary;
  const { story } = claim;
  return {
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
    statement: claim.statement,
    language: claim.language,
    kind: claim.kind,
    status: claim.status as Status,
    verdict: claim.verdict && { value: claim.verdict, stale: claim.verdictStale },
    story: story && { name: story.title, href: `/stories/${reference('story', story.number)}` },
    asserting: intervalWords(summary.origins),
    denying: intervalWords(summary.denyingOrigins),
    noComment: summary.stances.declining + summary.stances.notResponding,
    waiting: claim.waitingCount,
    waitingNamed: waitingNamed(summary.waiting),
    lastActivityAt: claim.lastActivityAt.toISOString(),
  };
}

function waitingNamed({ denials, retractions }: ClaimSummary['waiting']): string {
  return [several(denials.length, 'denial'), several(retractions.length, 'retraction')]
    .filter(Boolean)
    .join(', ');
}

function several(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `a ${noun}` : `${count} ${noun}s`;
}
