import type { ClaimSummary } from '@/domain/claim/summary';
import type { ReviewItem } from '@/prisma/generated/client';

import type { LoadedEvidence } from '../claim/load';
import { insertRows } from '../database/bulk-queries';
import type { Transaction } from '../database/client';
import { type QueueItem, queueItems } from './items';
import { lockArticlesInQueue, settleGroupUrgency, storyUrgency } from './urgency-queries';

const withoutStory = { priority: 'normal', neededBy: null } as const;

/**
 * Brings a claim's part of the review queue up to date, in the transaction of the change: rows that
 * wait get their item, the others lose it, and where an article's most urgent row changed, all its
 * items move with it, those of other claims too. The claim must be locked by the caller.
 * @param loaded the claim as it stands now
 * @param present what it amounts to now
 */
export async function refreshQueue(
  tx: Transaction,
  loaded: LoadedEvidence,
  present: ClaimSummary,
  at: Date,
): Promise<void> {
  const { claim } = loaded;
  const story = claim.storyId ? await storyUrgency(tx, claim.storyId) : withoutStory;
  const wanted = queueItems(loaded, present, story, at);
  const held = await tx.reviewItem.findMany({
    where: { OR: [{ claimId: claim.id }, { attributionId: { in: wanted.map(idOf) } }] },
  });
  const heldById = new Map(held.map((item) => [item.attributionId, item]));
  const wantedIds = new Set(wanted.map(idOf));
  const gone = held.filter((item) => !wantedIds.has(item.attributionId));
  const changed = wanted.filter((item) => !isSame(item, heldById.get(item.attributionId)));
  if (gone.length === 0 && changed.length === 0) return;

  const before = changed.flatMap((item) => heldById.get(item.attributionId) ?? []);
  const articleIds = [...gone, ...changed, ...before].map(({ articleId }) => articleId);
  await lockArticlesInQueue(tx, articleIds);
  if (gone.length > 0) {
    await tx.reviewItem.deleteMany({ where: { attributionId: { in: gone.map(idOf) } } });
  }
  const known = changed.filter((item) => heldById.has(item.attributionId));
  for (const item of known) {
    await tx.reviewItem.update({ where: { attributionId: item.attributionId }, data: item });
  }
  await insertRows(
    tx,
    'review_item',
    changed
      .filter((item) => !known.includes(item))
      .map((item) => ({ ...item, articleUrgency: item.urgency })),
  );
  await settleGroupUrgency(tx, [claim.id], articleIds);
}

function idOf({ attributionId }: { attributionId: string }): string {
  return attributionId;
}

/** What an item says, as one text; its article's urgency is not its own. */
function isSame(wanted: QueueItem, held: ReviewItem | undefined): boolean {
  if (!held) return false;
  const names = Object.keys(wanted) as (keyof QueueItem)[];
  return names.every((name) => plain(wanted[name]) === plain(held[name]));
}

function plain(value: QueueItem[keyof QueueItem]) {
  return value instanceof Date ? value.getTime() : value;
}
