import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';

import type { Json } from '@/domain/history/canonical-json';
import type { AggregateKind, HistoryAction } from '@/domain/history/event';
import { linkRevision } from '@/domain/history/hash-chain';

import type { Transaction } from '../database/client';
import { announceRevision } from '../live/announce';
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
 * Appends one revision to a thing's history inside the writing transaction, starting the history
 * where there is none, and moves the head that the history is verified against. Open pages that show a
 * claim hear of its new revision once the transaction commits.
 * @returns the number of the new revision
 */
export async function appendRevision(tx: Transaction, entry: NewEntry): Promise<number> {
  const { attributionId, ...revision } = entry;
  const head = (await lockAggregates(tx, [entry.aggregateId])).get(entry.aggregateId);
  const linked = linkRevision(
    head ? { number: head.revisionNumber, hash: head.revisionHash } : null,
    revision,
    randomBytes(32).toString('hex'),
  );
  const headData = { revisionNumber: linked.number, revisionHash: linked.hash };
  if (head) {
    await tx.aggregate.update({ where: { id: head.id }, data: headData });
  } else {
    await tx.aggregate.create({
      data: { id: entry.aggregateId, kind: entry.aggregateKind, ...headData },
    });
  }
  await tx.revision.create({
    data: {
      id: uuid(),
      aggregateId: linked.aggregateId,
      number: linked.number,
      attributionId: attributionId ?? null,
      actorId: linked.actorId,
      at: linked.at,
      action: linked.action,
      payload: linked.payload as object,
      salt: linked.salt ?? '',
      payloadDigest: linked.payloadDigest,
      previousHash: linked.previousHash,
      hash: linked.hash,
    },
  });
  if (entry.aggregateKind === 'claim') {
    await announceRevision(tx, entry.aggregateId, attributionId, linked.number);
  }
  return linked.number;
}
