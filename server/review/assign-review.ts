import type { Actor } from '@/domain/person/role';
import { can } from '@/domain/permission/permissions';
import { attributionReference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import type { AssignReview } from '@/domain/review/schema';
import type { Prisma } from '@/prisma/generated/client';

import { appendToClaim } from '../attribution/append';
import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { twoPersonRuleHolds } from '../newsroom/queries';
import { notify } from '../notification/notify';
import { lockArticlesInQueue } from './urgency-queries';

const itemInclude = {
  assignedTo: { select: { name: true } },
  attribution: {
    select: { number: true, authors: true, claim: { select: { number: true } } },
  },
} as const satisfies Prisma.ReviewItemInclude;
type Item = Prisma.ReviewItemGetPayload<{ include: typeof itemInclude }>;

/**
 * Says which editor is to decide on rows of the queue, or that nobody is any more, and tells that
 * editor. Needs *assign a review*. All or none: refuses what awaits no decision (`not_found`), what
 * somebody else assigned since it was shown (`conflict`), an assignee who may not decide (`invalid`)
 * or who wrote part of a row (`two_person_rule`).
 */
export function assignReview(
  actor: Actor,
  { rows, assigneeId }: AssignReview,
): Promise<Result<{ assigned: number }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'assign a review');
    const assignee = assigneeId === null ? null : await mustBeReviewer(tx, assigneeId);
    const items = await openItems(
      tx,
      rows.map(({ attributionId }) => attributionId),
    );
    const at = new Date();
    let assigned = 0;
    for (const { attributionId, seenAssigneeId } of rows) {
      const item = items.get(attributionId) ?? notWaiting();
      const name = attributionReference(item.attribution.claim.number, item.attribution.number);
      if (item.assignedToId === assigneeId) continue;
      if (item.assignedToId !== seenAssigneeId) changedMeanwhile(name, item);
      if (assignee && (await wroteIt(tx, item, assignee.id))) {
        const message = `${assignee.name} wrote part of ${name}. Assign it to another editor.`;
        stopWith(refuse('two_person_rule', message));
      }
      await write(tx, item, assignee, person.id, at);
      assigned += 1;
    }
    return { ok: true, assigned };
  });
}

async function mustBeReviewer(tx: Transaction, id: string): Promise<{ id: string; name: string }> {
  const found = await tx.person.findUnique({ where: { id } });
  if (found && !found.deactivatedAt && can(found, 'sign off an attribution')) return found;
  const message = 'Only an editor can be asked to decide. Choose another person.';
  stopWith(refuse('invalid', message, { to: [message] }));
}

/** Locks the claims of these rows and answers those of the rows that are in the queue, by id. */
async function openItems(tx: Transaction, ids: string[]): Promise<Map<string, Item>> {
  const where = { attributionId: { in: ids } };
  const places = await tx.reviewItem.findMany({
    where,
    select: { claimId: true, articleId: true },
  });
  await lockAggregates(
    tx,
    places.map(({ claimId }) => claimId),
  );
  await lockArticlesInQueue(
    tx,
    places.map(({ articleId }) => ({ id: articleId, alone: false })),
  );
  const items = await tx.reviewItem.findMany({ where, include: itemInclude });
  return new Map(items.map((item) => [item.attributionId, item]));
}

async function write(
  tx: Transaction,
  item: Item,
  assignee: { id: string; name: string } | null,
  actorId: string,
  at: Date,
): Promise<void> {
  const { attributionId, claimId } = item;
  const data = { assignedToId: assignee?.id ?? null };
  await tx.attribution.update({ where: { id: attributionId }, data });
  await tx.reviewItem.update({ where: { attributionId }, data });
  await appendToClaim(tx, { id: attributionId, claimId }, actorId, at, 'assigned', {
    before: { assignedTo: item.assignedTo?.name ?? null },
    after: { assignedTo: assignee?.name ?? null },
  });
  if (!assignee) return;
  // An editor may see every row, so none has to be kept from the assignee.
  const personIds = [assignee.id];
  await notify(tx, { kind: 'assigned', personIds, actorId, at, claimId, attributionId });
}

async function wroteIt(tx: Transaction, item: Item, personId: string): Promise<boolean> {
  const { authors } = item.attribution;
  return authors.some((author) => author.personId === personId) && (await twoPersonRuleHolds(tx));
}

function notWaiting(): never {
  stopWith(refuse('not_found', 'One of these awaits no decision any more. Reload the page.'));
}

function changedMeanwhile(name: string, { assignedTo }: Item): never {
  const now = assignedTo ? `${assignedTo.name} has ${name} now.` : `Nobody has ${name} any more.`;
  stopWith(refuse('conflict', `${now} Reload the page before you assign it.`));
}
