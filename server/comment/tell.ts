import type { Actor } from '@/domain/person/role';

import type { Transaction } from '../database/client';
import { notify } from '../notification/notify';
import type { Place } from './place';

/** A comment that was written just now. */
interface Written {
  id: string;
  at: Date;
  by: Actor;
  /** Whom it mentions and did not mention before. */
  mentionedIds: readonly string[];
}

/**
 * Tells whom a comment mentions, and of a new one also those who have part in its thread: whose work
 * it is about, the editor it is assigned to and who commented before. Nobody is told twice.
 */
export async function tellOfComment(
  tx: Transaction,
  place: Place,
  comment: Written,
  isNew: boolean,
): Promise<void> {
  const about = {
    claimId: place.claimId,
    ...(place.attributionId ? { attributionId: place.attributionId } : {}),
    commentId: comment.id,
    actorId: comment.by.id,
    at: comment.at,
  };
  await notify(tx, { kind: 'mentioned', personIds: comment.mentionedIds, ...about });
  if (!isNew) return;
  const partakers = await partakersOf(tx, place);
  const personIds = partakers.filter((id) => !comment.mentionedIds.includes(id));
  await notify(tx, { kind: 'commented', personIds, ...about });
}

async function partakersOf(tx: Transaction, place: Place): Promise<string[]> {
  const { claimId, attributionId } = place;
  const commented = await tx.comment.findMany({
    where: { claimId, attributionId, withdrawnAt: null },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  const assigned =
    attributionId &&
    (await tx.reviewItem.findUnique({
      where: { attributionId },
      select: { assignedToId: true },
    }));
  const people = await tx.person.findMany({
    where: {
      id: {
        in: [
          ...place.authorIds,
          ...commented.map(({ authorId }) => authorId),
          ...(assigned && assigned.assignedToId ? [assigned.assignedToId] : []),
        ],
      },
    },
    select: { id: true, role: true },
  });
  // An author of a row that went off the record later is no longer among its readers.
  return people.filter((person) => place.isOpenTo(person)).map(({ id }) => id);
}
