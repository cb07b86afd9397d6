import type { WithReason } from '@/domain/history/reason-schema';
import { type MovedByMerge, movedByMerge } from '@/domain/merge/moved';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { appendToClaim } from '../attribution/append';
import { authorize, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { reindexClaim } from '../similar/index-queries';
import { lockMerges } from '../source/merge-queries';
import { noteClaimMerge } from './merge-parts';
import { hangOn, moveAttributions, restoreLinks } from './move-evidence';
import { refreshClaim } from './refresh';

/**
 * Takes a merge of two claims back: the attributions that it moved go back with their numbers, and
 * with them what was decided and said about them since. What was logged to the other claim since
 * stays there. Needs *merge claims*; refuses (`invalid`) while that claim is itself merged into a
 * third one.
 * @returns the id of the claim that is back
 */
export function undoClaimMerge(
  actor: Actor,
  { id, reason }: WithReason,
): Promise<Result<{ fromId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'merge claims');
    await lockMerges(tx);
    const merge = await tx.claimMerge.findUnique({
      where: { id },
      include: { from: true, into: { include: { mergedInto: true } } },
    });
    if (!merge) return refuse('not_found', 'This merge is not on the desk.');
    if (merge.undoneAt) return refuse('already_exists', 'This merge was undone already.');
    const { from, into } = merge;
    if (into.mergedInto) {
      const [one, other] = [into, into.mergedInto].map(({ number }) => reference('claim', number));
      return refuse('invalid', `${one} was merged into ${other} since. Undo that merge first.`);
    }
    await lockAggregates(tx, [from.id, into.id]);
    const at = new Date();
    const moved = movedByMerge.parse(merge.moved);
    const torn = await moveAttributions(tx, from.id, moved.attributions, at);
    await hangOn(tx, from.id, moved);
    await restoreLinks(tx, moved.links);
    await tx.claim.update({ where: { id: from.id }, data: { mergedIntoId: null } });
    await reindexClaim(tx, from.id);
    await tx.claimMerge.update({ where: { id }, data: { undoneById: person.id, undoneAt: at } });
    await forgetAuthors(tx, moved.authors, merge.mergedAt);
    await noteClaimMerge(tx, person, at, 'merge_undone', { from, into, mergeId: id, reason });
    for (const { id: rowId, number, newNumber } of moved.attributions) {
      await appendToClaim(tx, { id: rowId, claimId: from.id }, person.id, at, 'merge_undone', {
        before: { reference: attributionReference(into.number, newNumber) },
        after: { reference: attributionReference(from.number, number) },
      });
    }
    const stayed = torn.filter((rowId) => !moved.attributions.some((row) => row.id === rowId));
    for (const rowId of stayed) {
      await appendToClaim(tx, { id: rowId, claimId: into.id }, person.id, at, 'merge_undone', {
        after: { repeats: null },
      });
    }
    // The one that loses rows first: a row stands in the queue once.
    const quietly = { authorsStay: true, tellNobody: true };
    await refreshClaim(tx, into.id, person.id, at, quietly);
    await refreshClaim(tx, from.id, person.id, at, { ...quietly, statusBefore: moved.status });
    return { ok: true, fromId: from.id };
  });
}

/** Takes away who became an author by the merge alone and wrote nothing on the row since. */
async function forgetAuthors(
  tx: Transaction,
  authors: MovedByMerge['authors'],
  since: Date,
): Promise<void> {
  for (const { attributionId, personId } of authors) {
    const wrote = await tx.revision.findFirst({
      where: {
        attributionId,
        actorId: personId,
        action: 'attribution_changed',
        at: { gt: since },
      },
      select: { id: true },
    });
    if (!wrote) {
      await tx.attributionAuthor.deleteMany({ where: { attributionId, personId } });
    }
  }
}
