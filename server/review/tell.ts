import type { ReviewState } from '@/domain/attribution/review-state';
import type { NotificationKind } from '@/domain/notification/kind';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { SignOff } from '@/prisma/generated/client';

import { isRowOffTheRecord } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { notify } from '../notification/notify';

type VisibilityOf = Parameters<typeof isRowOffTheRecord>[0];

/** An attribution with what decides who may see it. */
type Row = VisibilityOf & { id: string; claimId: string; loggedById: string };

const sentBack: readonly ReviewState[] = ['changes_requested', 'rejected'];
const waits: readonly ReviewState[] = ['logged', 'under_re_review'];

/** Tells these people of an attribution, those of them who may see it. */
export async function tellOfReview(
  tx: Transaction,
  kind: NotificationKind,
  row: Row,
  personIds: readonly string[],
  actorId: string,
  at: Date,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, role: true },
  });
  const closed = isRowOffTheRecord(row);
  await notify(tx, {
    kind,
    personIds: people
      .filter((person) => !closed || maySeeOffTheRecord(person, row.loggedById))
      .map(({ id }) => id),
    actorId,
    at,
    claimId: row.claimId,
    attributionId: row.id,
  });
}

/**
 * Tells the editor whose decision a change took the ground from: what they accepted is under
 * re-review, or what they sent back has come again.
 * @param row as it stood before the change, with its decisions, oldest first
 * @param review where it stands now
 */
export async function tellEditorOf(
  tx: Transaction,
  row: Omit<Row, 'signOffs'> & { review: ReviewState; signOffs: SignOff[] },
  review: ReviewState,
  actorId: string,
  at: Date,
): Promise<void> {
  const lapsed = row.review === 'accepted' && review === 'under_re_review';
  const cameAgain = sentBack.includes(row.review) && waits.includes(review);
  if (!lapsed && !cameAgain) return;
  const decided = row.signOffs.findLast(
    ({ decision }) => decision === (lapsed ? 'accepted' : row.review),
  );
  if (!decided) return;
  const kind = lapsed ? 'reopened' : 'resubmitted';
  await tellOfReview(tx, kind, row, [decided.decidedById], actorId, at);
}
