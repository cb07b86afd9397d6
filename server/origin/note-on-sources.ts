import type { Json } from '@/domain/history/canonical-json';
import type { HistoryAction } from '@/domain/history/event';

import { claimsResting, refreshClaims } from '../claim/refresh';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { familyOf } from '../source/stand-ins';
import { anyHidden } from '../source/visible';

interface Note {
  sourceIds: readonly [string, string];
  actorId: string;
  at: Date;
  action: HistoryAction;
  payload: Json;
}

/**
 * Notes something about two sources in the history of each, and brings the claims up to date that
 * rest on both.
 */
export async function noteOnSources(tx: Transaction, note: Note): Promise<void> {
  const { sourceIds, actorId, at, action, payload } = note;
  const apart = await anyHidden(tx, sourceIds);
  for (const aggregateId of sourceIds) {
    await appendRevision(tx, {
      aggregateKind: 'source',
      aggregateId,
      actorId,
      at,
      action,
      payload,
      apart,
    });
  }
  const [first, second] = sourceIds;
  const [some, others] = [
    await claimsResting(tx, await familyOf(tx, first)),
    await claimsResting(tx, await familyOf(tx, second)),
  ];
  const claims = some.flatMap(({ id, apart }) => {
    const other = others.find((one) => one.id === id);
    return other ? [{ id, apart: apart || other.apart }] : [];
  });
  await refreshClaims(tx, claims, actorId, at, {
    action: 'source_changed',
    payload: { sourceId: first },
  });
}
