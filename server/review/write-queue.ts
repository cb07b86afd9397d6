import type { ReviewItem } from '@/prisma/generated/client';

import { insertRows } from '../database/bulk-queries';
import type { Transaction } from '../database/client';
import { Again } from '../again';
import type { QueueItem } from './items';
import { type ArticleLock, lockArticlesInQueue, settleGroupUrgency } from './urgency-queries';

/**
 * Writes what these claims want in the queue, at the end of a transaction. Whoever touches an item of an
 * article holds the article's queue: alone where items of other claims may move with it, otherwise
 * together with others who log from it. The claims must be locked by the caller.
 * @param byClaim all items of each claim that changed
 */
export async function writeQueue(
  tx: Transaction,
  byClaim: ReadonlyMap<string, readonly QueueItem[]>,
): Promise<void> {
  const wanted = [...byClaim.values()].flat();
  const held = await tx.reviewItem.findMany({
    where: {
      OR: [{ claimId: { in: [...byClaim.keys()] } }, { attributionId: { in: wanted.map(idOf) } }],
    },
  });
  const heldById = new Map(held.map((item) => [item.attributionId, item]));
  const wantedIds = new Set(wanted.map(idOf));
  const changed = wanted.filter((item) => !isSame(item, heldById.get(item.attributionId)));
  const replaced = held.filter(
    ({ attributionId }) => !wantedIds.has(attributionId) || changed.some(isOf(attributionId)),
  );
  if (replaced.length === 0 && changed.length === 0) return;

  const places = await placesOf(tx, changed);
  const moving = new Set(replaced.map(({ articleId }) => articleId));
  for (const item of changed) if (!takesPlace(item, places)) moving.add(item.articleId);
  const articleIds = [...new Set([...held, ...changed].map(({ articleId }) => articleId))];
  await lockArticlesInQueue(
    tx,
    articleIds.map((id): ArticleLock => ({ id, alone: moving.has(id) })),
  );
  const placesNow = await placesOf(tx, changed);
  const isLate = (item: QueueItem) => !moving.has(item.articleId) && !takesPlace(item, placesNow);
  if (changed.some(isLate)) throw new Again('An article’s most urgent row went meanwhile.');

  await tx.reviewItem.deleteMany({ where: { attributionId: { in: replaced.map(idOf) } } });
  await insertRows(
    tx,
    'review_item',
    changed.map((item) => ({
      ...item,
      articleUrgency: placesNow.get(placeKey(item))?.articleUrgency ?? item.urgency,
    })),
  );
  await settleGroupUrgency(tx, [...byClaim.keys()], [...moving]);
}

interface Place {
  articleUrgency: string;
  /** The article has an item that is not closed: closed ones then count for nothing. */
  open: boolean;
}

const placeKey = ({ articleId, folded }: Pick<QueueItem, 'articleId' | 'folded'>) =>
  `${articleId} ${folded}`;

/** Where the articles of these items stand in the queue now. */
async function placesOf(tx: Transaction, items: readonly QueueItem[]): Promise<Map<string, Place>> {
  const rows = await tx.reviewItem.groupBy({
    by: ['articleId', 'folded', 'articleUrgency', 'closed'],
    where: { articleId: { in: [...new Set(items.map(({ articleId }) => articleId))] } },
  });
  const places = new Map<string, Place>();
  for (const { articleUrgency, closed, ...row } of rows) {
    const key = placeKey(row);
    places.set(key, { articleUrgency, open: !closed || (places.get(key)?.open ?? false) });
  }
  return places;
}

/** The item is less urgent than others of its article, so that none of them moves with it. */
function takesPlace(item: QueueItem, places: ReadonlyMap<string, Place>): boolean {
  const place = places.get(placeKey(item));
  return place !== undefined && place.open && !item.closed && item.urgency >= place.articleUrgency;
}

function idOf({ attributionId }: { attributionId: string }): string {
  return attributionId;
}

const isOf = (id: string) => (item: { attributionId: string }) => item.attributionId === id;

/** What an item says, as one text; its article's urgency is not its own. */
function isSame(wanted: QueueItem, held: ReviewItem | undefined): boolean {
  if (!held) return false;
  const names = Object.keys(wanted) as (keyof QueueItem)[];
  return names.every((name) => plain(wanted[name]) === plain(held[name]));
}

function plain(value: QueueItem[keyof QueueItem]) {
  return value instanceof Date ? value.getTime() : value;
}
