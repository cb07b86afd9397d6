import { attributionReference, reference } from '@/domain/reference';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';

import { isRowOffTheRecord } from '../attribution/visible';
import { openAttribution } from '../attribution/open';
import { openClaim } from '../claim/record';
import { stopWith } from '../command';
import type { Transaction } from '../database/client';

/** What a thread is about, locked. */
export interface Place {
  claimId: string;
  attributionId: string | null;
  /** `C-1042` or `C-1042/3` */
  reference: string;
  /** Whose work is talked about. */
  authorIds: string[];
  /** True for whoever may read the thread: all but where the attribution is off the record. */
  isOpenTo: (person: Pick<Actor, 'id' | 'role'>) => boolean;
}

/** Locks the claim of a thread; stops the command if it is not there or hidden from the actor. */
export async function openPlace(
  tx: Transaction,
  actor: Actor,
  { claimId, attributionId }: { claimId: string; attributionId?: string | null | undefined },
): Promise<Place> {
  if (!attributionId) {
    const claim = await openClaim(tx, claimId, { withdrawn: 'allow' });
    return {
      claimId: claim.id,
      attributionId: null,
      reference: reference('claim', claim.number),
      authorIds: [claim.loggedById],
      isOpenTo: () => true,
    };
  }
  const row = await openAttribution(tx, actor, attributionId, { withdrawn: 'allow' });
  const closed = isRowOffTheRecord(row);
  return {
    claimId: row.claimId,
    attributionId: row.id,
    reference: attributionReference(row.claim.number, row.number),
    authorIds: [row.loggedById, ...row.authors.map(({ personId }) => personId)],
    isOpenTo: (person) => !closed || maySeeOffTheRecord(person, row.loggedById),
  };
}

/** Locks the thread of a comment and answers both; stops the command if it is hidden or withdrawn. */
export async function openComment(tx: Transaction, actor: Actor, commentId: string) {
  const found = await tx.comment.findUnique({ where: { id: commentId } });
  if (!found) stopWith(refuse('not_found', 'This comment is not on the desk.'));
  const place = await openPlace(tx, actor, found);
  const comment = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    include: { author: { select: { name: true } }, mentions: true },
  });
  if (comment.withdrawnAt) stopWith(refuse('withdrawn', 'This comment was withdrawn.'));
  return { comment, place };
}
