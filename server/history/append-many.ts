import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';

import type { Json } from '@/domain/history/canonical-json';
import type { AggregateKind, HistoryAction } from '@/domain/history/event';
import { type ChainLink, linkRevision } from '@/domain/history/hash-chain';

import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { insertRows, moveHeads } from '../database/bulk-queries';
import { lockAggregates } from './queries';

export interface NewEntry {
  aggregateKind: AggregateKind;
  aggregateId: string;
  /** Null only for the set-up link, which nobody signed in for. */
  actorId: string | null;
  at: Date;
  action: HistoryAction;
  payload: Json;
  /** Which row of a claim, if the change is about one. */
  attributionId?: string;
  /**
   * Whether it moves no number that everybody sees (docs/decisions/080). Unless told: if it is about a
   * row that is off the record now; whoever puts a row off the record tells that it is not.
   */
  apart?: boolean;
}

/**
 * As `appendRevision` for many changes at once, in their order, with a handful of statements. Tells no
 * open page: whoever changes a claim that people may be looking at refreshes it, which does.
 * @returns the numbers of the new revisions, in the order of the entries
 */
export async function appendRevisions(
  tx: Transaction,
  entries: readonly NewEntry[],
): Promise<number[]> {
  const heads = await lockAggregates(
    tx,
    entries.map(({ aggregateId }) => aggregateId),
  );
  const isHidden = await hiddenRows(tx, entries);
  const ends = new Map<string, ChainLink & Pick<NewEntry, 'aggregateKind'>>();
  const salts = randomBytes(32 * entries.length).toString('hex');
  const revisions = entries.map(({ attributionId, ...entry }, index) => {
    const { aggregateId, aggregateKind } = entry;
    const apart = entry.apart ?? isHidden.has(attributionId ?? '');
    const revision = { ...entry, apart };
    const head = heads.get(aggregateId);
    const before =
      ends.get(aggregateId) ??
      (head && {
        number: head.revisionNumber,
        shownNumber: head.shownNumber,
        hash: head.revisionHash,
      });
    const linked = linkRevision(
      before ?? null,
      revision,
      salts.slice(64 * index, 64 * (index + 1)),
    );
    const { number, shownNumber, hash } = linked;
    ends.set(aggregateId, { number, shownNumber, hash, aggregateKind });
    return {
      id: uuid(),
      aggregateId,
      number,
      apart,
      shownNumber,
      attributionId: attributionId ?? null,
      actorId: linked.actorId,
      at: linked.at,
      action: linked.action,
      payload: linked.payload as object,
      salt: linked.salt,
      payloadDigest: linked.payloadDigest,
      previousHash: linked.previousHash,
      hash,
    };
  });
  const moved = [...ends].map(([id, { aggregateKind, number, shownNumber, hash }]) => ({
    id,
    kind: aggregateKind,
    revisionNumber: number,
    revisionHash: hash,
    shownNumber,
  }));
  await insertRows(
    tx,
    'aggregate',
    moved.filter(({ id }) => !heads.has(id)),
  );
  await moveHeads(
    tx,
    moved.filter(({ id }) => heads.has(id)),
  );
  await insertRows(tx, 'revision', revisions);
  return revisions.map(({ number }) => number);
}

/** The rows that entries are about, and that are off the record as they stand now. */
async function hiddenRows(tx: Transaction, entries: readonly NewEntry[]): Promise<Set<string>> {
  const asked = entries.filter(({ apart }) => apart === undefined);
  const ids = new Set(asked.flatMap(({ attributionId }) => attributionId ?? []));
  if (ids.size === 0) return new Set();
  const rows = await tx.attribution.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...visibilitySelect },
  });
  return new Set(rows.filter(isRowOffTheRecord).map(({ id }) => id));
}
