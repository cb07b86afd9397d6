import { refuse, type Result } from '@/domain/result';

import type { Transaction } from '../database/client';
import { lockAggregates } from './queries';

/**
 * Locks a thing's history until the transaction ends and refuses an edit that started from an older
 * revision than the present one, with what stands there now (design, conflicts). Call it before
 * anything else that the command reads of the thing.
 * @param seenRevision the revision number that the form was filled from
 * @param present reads the present values, by the form's field names, as people would write them;
 *   asked only if there is a conflict
 * @returns refusals `not_found` and `conflict`
 */
export async function checkRevision(
  tx: Transaction,
  aggregateId: string,
  seenRevision: number,
  present: () => Promise<Record<string, string>>,
): Promise<Result> {
  const head = (await lockAggregates(tx, [aggregateId])).get(aggregateId);
  if (!head) return refuse('not_found', 'This is not on the desk any more.');
  if (head.revisionNumber === seenRevision) return { ok: true };
  const latest = await tx.revision.findFirst({
    where: { aggregateId },
    orderBy: { number: 'desc' },
    select: { at: true, actor: { select: { name: true } } },
  });
  const by = latest?.actor?.name ?? 'Somebody';
  return {
    ok: false,
    reason: 'conflict',
    message: `${by} saved this while you were writing. Compare both versions, then save yours again.`,
    conflict: {
      revision: head.revisionNumber,
      by,
      at: (latest?.at ?? new Date()).toISOString(),
      present: await present(),
    },
  };
}
