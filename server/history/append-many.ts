import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';

import type { Json } from '@/domain/history/canonical-json';
import type { AggregateKind, HistoryAction } from '@/domain/history/event';
import { type ChainLink, linkRevision } from '@/domain/history/hash-chain';

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
  const ends = new Map<string, ChainLink & Pick<NewEntry, 'aggregateKind'>>();
  const salts = randomBytes(32 * entries.length).toString('hex');
  const revisions = entries.map(({ attributionId, ...revision }, index) => {
    const { aggregateId, aggregateKind } = revision;
    const head = heads.get(aggregateId);
    const before =
      ends.get(aggregateId) ?? (head && { number: head.revisionNumber, hash: head.revisionHash });
    const linked = linkRevision(
      before ?? null,
      revision,
      salts.slice(64 * index, 64 * (index + 1)),
    );
    ends.set(aggregateId, { number: linked.number, hash: linked.hash, aggregateKind });
    return {
      id: uuid(),
      aggregateId,
      number: linked.number,
      attributionId: attributionId ?? null,
      actorId: linked.actorId,
      at: linked.at,
      action: linked.action,
      payload: linked.payload as object,
      salt: linked.salt,
      payloadDigest: linked.payloadDigest,
      previousHash: linked.previousHash,
      hash: linked.hash,
    };
  });
  const moved = [...ends].map(([id, { aggregateKind, number, hash }]) => ({
    id,
    kind: aggregateKind,
    revisionNumber: number,
    revisionHash: hash,
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
