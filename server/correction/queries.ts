import type { Status } from '@/domain/claim/settle-status';
import type { CorrectionView, SettledCorrections } from '@/domain/correction/view';
import { reference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { readCursor, writeCursor } from '../claim/cursor';
import { sentenceOf } from '../claim/stored-summary';
import { database } from '../database/client';

/** What the view of a correction is made from. */
export const correctionInclude = {
  article: { select: { number: true, title: true } },
  claim: {
    select: { number: true, statement: true, language: true, status: true, summary: true },
  },
  settledBy: { select: { name: true } },
} as const satisfies Prisma.CorrectionInclude;

/** The open corrections of one claim, the oldest first. */
export const openOfClaim = {
  where: { settledAt: null },
  orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  include: correctionInclude,
} as const satisfies Prisma.Claim$correctionsArgs;

const perPage = 30;

/** How many corrections nobody has settled yet. */
export function countOpenCorrections(): Promise<number> {
  return database.correction.count({ where: { settledAt: null } });
}

/** The open corrections, those that have waited longest first; at most 200. */
export async function openCorrections(): Promise<CorrectionView[]> {
  const rows = await database.correction.findMany({
    where: { settledAt: null },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    include: correctionInclude,
  });
  return rows.map(correctionView);
}

/**
 * One page of the settled corrections, the last settled first.
 * @param cursors where the page begins, as {@link SettledCorrections} gives them; one that cannot be
 *   read is as none
 */
export async function settledCorrections(cursors: {
  olderThan?: string | undefined;
  newerThan?: string | undefined;
}): Promise<SettledCorrections> {
  const newer = readCursor(cursors.newerThan);
  const older = newer ? null : readCursor(cursors.olderThan);
  const found = await database.correction.findMany({
    where: newer
      ? {
          settledAt: { gte: newer.at },
          OR: [{ settledAt: { gt: newer.at } }, { settledAt: newer.at, id: { gt: newer.id } }],
        }
      : older
        ? {
            settledAt: { lte: older.at },
            OR: [{ settledAt: { lt: older.at } }, { settledAt: older.at, id: { lt: older.id } }],
          }
        : { settledAt: { not: null } },
    orderBy: newer
      ? [{ settledAt: 'asc' }, { id: 'asc' }]
      : [{ settledAt: 'desc' }, { id: 'desc' }],
    take: perPage + 1,
    include: correctionInclude,
  });
  const hasMore = found.length > perPage;
  const page = found.slice(0, perPage);
  if (newer) page.reverse();
  const cursorOf = (row: (typeof page)[number] | undefined) =>
    row?.settledAt ? writeCursor({ lastActivityAt: row.settledAt, id: row.id }) : null;
  return {
    rows: page.map(correctionView),
    newer: (newer ? hasMore : older !== null) ? cursorOf(page[0]) : null,
    older: (newer ? true : hasMore) ? cursorOf(page.at(-1)) : null,
  };
}

/** A correction as pages show it. */
export function correctionView(
  row: Prisma.CorrectionGetPayload<{ include: typeof correctionInclude }>,
): CorrectionView {
  const articleReference = reference('article', row.article.number);
  return {
    id: row.id,
    article: {
      reference: articleReference,
      name: row.article.title,
      href: `/articles/${articleReference}`,
    },
    claim: {
      reference: reference('claim', row.claim.number),
      href: `/claims/${reference('claim', row.claim.number)}`,
      statement: row.claim.statement,
      language: row.claim.language,
    },
    before: row.statusBefore as Status,
    after: row.statusAfter as Status,
    present: row.claim.status as Status,
    sentence: sentenceOf(row.claim.summary),
    raisedAt: row.raisedAt.toISOString(),
    settled:
      row.outcome && row.settledAt
        ? {
            outcome: row.outcome,
            note: row.note ?? '',
            by: row.settledBy?.name ?? 'Somebody',
            at: row.settledAt.toISOString(),
          }
        : null,
  };
}
