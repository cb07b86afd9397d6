import { z } from 'zod';

import { writeSeen } from '@/domain/history/row-revision';

import type { Database, Transaction } from '../database/client';

const heads = z.array(
  z.object({
    id: z.string(),
    revision_number: z.number(),
    shown_number: z.number(),
    revision_hash: z.string(),
  }),
);

/** The head of one thing's history, held until the transaction ends. */
export interface LockedAggregate {
  id: string;
  revisionNumber: number;
  /** The number that pages and the API show: of revisions that are not apart. */
  shownNumber: number;
  revisionHash: string;
}

/**
 * Locks the histories of these things against other writers until the transaction ends, those of claims
 * last and otherwise in the order of their ids, so that two commands never wait for each other in a
 * circle (docs/architecture.md, locks).
 * @returns the ones that exist, by id
 */
export async function lockAggregates(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, LockedAggregate>> {
  const rows = heads.parse(
    await tx.$queryRaw`
      SELECT id::text, revision_number, shown_number, revision_hash FROM aggregate
      WHERE id = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY kind = 'claim', id FOR UPDATE`,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        revisionNumber: row.revision_number,
        shownNumber: row.shown_number,
        revisionHash: row.revision_hash,
      },
    ]),
  );
}

/**
 * The number of a thing's latest revision as everybody sees it; 0: it has none. A page reads it before what it shows, so that
 * it never claims to have seen more than it did.
 */
export async function latestRevision(db: Database | Transaction, id: string): Promise<number> {
  const head = await db.aggregate.findUnique({ where: { id }, select: { shownNumber: true } });
  return head?.shownNumber ?? 0;
}

/** How many revisions of a claim are about this row and apart; of no row, 0. */
export function apartRevisions(
  db: Database | Transaction,
  claimId: string,
  rowId: string | null,
): Promise<number> {
  if (rowId === null) return Promise.resolve(0);
  return db.revision.count({
    where: { aggregateId: claimId, attributionId: rowId, apart: true },
  });
}

/**
 * What a form of a row of a claim starts from, whose latest revision the caller read before the row
 * itself; where the row is off the record, with what was written of it apart.
 */
export async function seenOfRow(
  db: Database | Transaction,
  shown: number,
  row: { id: string; claimId: string },
  isHidden: boolean,
): Promise<number> {
  return writeSeen({
    shown,
    apart: await apartRevisions(db, row.claimId, isHidden ? row.id : null),
  });
}
