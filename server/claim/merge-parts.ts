import type { MergeableClaim } from '@/domain/merge/claim-rule';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { Claim } from '@/prisma/generated/client';

import type { Database, Transaction } from '../database/client';
import { appendRevision } from '../history/append';

/** One revision in the history of either claim, each naming the other. */
export async function noteClaimMerge(
  tx: Transaction,
  person: Actor,
  at: Date,
  action: 'merged' | 'merge_undone',
  merge: {
    from: { id: string; number: number; statement: string };
    into: { id: string; number: number; statement: string };
    mergeId: string;
    reason: string;
  },
): Promise<void> {
  const { from, into, mergeId, reason } = merge;
  const state = action === 'merged' ? 'after' : 'before';
  for (const [aggregateId, field, other] of [
    [from.id, 'countsAs', into],
    [into.id, 'standsFor', from],
  ] as const) {
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId,
      actorId: person.id,
      at,
      action,
      payload: {
        [state]: { [field]: `${reference('claim', other.number)} ${other.statement}` },
        reason,
        mergeId,
      },
    });
  }
}

/** The id of the claim that this one was merged into, if need be through others; its own if none. */
export async function endOfMerges(db: Database | Transaction, claimId: string): Promise<string> {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: { mergedIntoId: true },
  });
  return claim?.mergedIntoId ? endOfMerges(db, claim.mergedIntoId) : claimId;
}

/** A claim's row as the rule of merging reads it. */
export function asMergeable(claim: Omit<Claim, 'summary'>): MergeableClaim {
  const { id, kind, counted, unit } = claim;
  return {
    id,
    kind,
    counted,
    unit,
    reference: reference('claim', claim.number),
    withdrawn: claim.withdrawnAt !== null,
  };
}
