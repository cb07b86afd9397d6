import type { Json } from '@/domain/history/canonical-json';
import type { HistoryAction } from '@/domain/history/event';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';

/** Appends a revision about one attribution to its claim's history: {@link appendRevision}. */
export function appendToClaim(
  tx: Transaction,
  row: { id: string; claimId: string },
  actorId: string,
  at: Date,
  action: HistoryAction,
  payload: Json,
  apart?: boolean,
): Promise<number> {
  return appendRevision(tx, {
    aggregateKind: 'claim',
    aggregateId: row.claimId,
    attributionId: row.id,
    actorId,
    at,
    action,
    payload,
    ...(apart !== undefined && { apart }),
  });
}
