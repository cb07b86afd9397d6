import type { HistoryAction } from '@/domain/history/event';
import { readSeen, writeSeen } from '@/domain/history/row-revision';
import { refuse, type Result } from '@/domain/result';
import type { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { apartRevisions, lockAggregates } from './queries';

const claimChanges: HistoryAction[] = ['changed', 'participants_changed', 'withdrawn', 'restored'];

/** The revisions of a claim that are about the claim itself, not about one of its attributions. */
export const ofClaimItself = {
  attributionId: null,
  action: { in: claimChanges },
} satisfies Prisma.RevisionWhereInput;

/** The revisions of a claim that an edit of this attribution rests on: its own and the claim's. */
export function ofAttribution(attributionId: string): Prisma.RevisionWhereInput {
  return { OR: [{ attributionId }, ofClaimItself] };
}

/**
 * Locks a thing's history until the transaction ends and refuses an edit that started from an older
 * revision than the latest one that matters to it, with what stands there now (design, conflicts).
 * Call it before anything else that the command reads of the thing.
 * @param seenRevision the revision number that the form was filled from; of a row `writeSeen`'s
 * @param present reads the present values, by the form's field names, as people would write them;
 *   asked only if there is a conflict
 * @param matters which revisions are in the edit's way; all unless told. A claim and its attributions
 *   are numbered together, yet two people may change two of them at once
 * @param hiddenRowId the row that the edit is about, where it is off the record: revisions that are
 *   apart are in the way of such an edit alone
 * @returns refusals `not_found` and `conflict`
 */
export async function checkRevision(
  tx: Transaction,
  aggregateId: string,
  seenRevision: number,
  present: () => Promise<Record<string, string>>,
  matters: Prisma.RevisionWhereInput = {},
  hiddenRowId: string | null = null,
): Promise<Result> {
  const head = (await lockAggregates(tx, [aggregateId])).get(aggregateId);
  if (!head) return refuse('not_found', 'This is not on the desk any more.');
  const seen = readSeen(seenRevision);
  const shown = head.shownNumber;
  const apart = await apartRevisions(tx, aggregateId, hiddenRowId);
  if (seen.shown === shown && seen.apart === apart) return { ok: true };
  const unseen = Math.min(Math.max(seen.shown, 0), shown);
  const apartUnseen = hiddenRowId !== null && apart > seen.apart;
  const latest = await tx.revision.findFirst({
    where: {
      AND: [
        { aggregateId },
        matters,
        {
          OR: [
            { apart: false, shownNumber: { gt: unseen } },
            ...(apartUnseen ? [{ apart: true, attributionId: hiddenRowId }] : []),
          ],
        },
      ],
    },
    orderBy: { number: 'desc' },
    select: { at: true, actor: { select: { name: true } } },
  });
  // A revision that is yet to come was never seen by anybody.
  if (!latest && seen.shown <= shown && seen.apart <= apart) return { ok: true };
  const by = latest?.actor?.name ?? 'Somebody';
  return {
    ok: false,
    reason: 'conflict',
    message: `${by} saved this while you were writing. Compare both versions, then save yours again.`,
    conflict: {
      revision: writeSeen({ shown, apart }),
      by,
      at: (latest?.at ?? new Date()).toISOString(),
      present: await present(),
    },
  };
}
