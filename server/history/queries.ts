import { z } from 'zod';

import type { Database, Transaction } from '../database/client';

const heads = z.array(
  z.object({ id: z.string(), revision_number: z.number(), revision_hash: z.string() }),
);

/** The head of one thing's history, held until the transaction ends. */
export interface LockedAggregate {
  id: string;
  revisionNumber: number;
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
      SELECT id::text, revision_number, revision_hash FROM aggregate
      WHERE id = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY kind = 'claim', id FOR UPDATE`,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, revisionNumber: row.revision_number, revisionHash: row.revision_hash },
    ]),
  );
}

/**
 * The number of a thing's latest revision; 0: it has none. A page reads it before what it shows, so that
 * it never claims to have seen more than it did.
 */
export async function latestRevision(db: Database | Transaction, id: string): Promise<number> {
  const head = await db.aggregate.findUnique({ where: { id }, select: { revisionNumber: true } });
  return head?.revisionNumber ?? 0;
}
