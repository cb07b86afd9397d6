import { neededByOf, urgencyOf } from '@/domain/review/urgency';

import type { Transaction } from '../database/client';
import {
  lockArticlesInQueue,
  settleGroupUrgency,
  storyUrgency,
  writeRowUrgency,
} from './urgency-queries';

/**
 * Sorts a story's rows anew in the review queue after a change to its priority or to when it is
 * needed, in the transaction of the change. Nothing else of an item depends on its story. Claims need no
 * lock: whoever writes an item of the story holds the story's row, which was changed before.
 */
export async function requeueStory(tx: Transaction, storyId: string): Promise<void> {
  const story = await storyUrgency(tx, storyId);
  const where = { storyId };
  const places = await tx.reviewItem.findMany({
    where,
    distinct: ['articleId'],
    select: { articleId: true },
  });
  const articleIds = places.map(({ articleId }) => articleId);
  await lockArticlesInQueue(
    tx,
    articleIds.map((id) => ({ id, alone: true })),
  );
  const items = await tx.reviewItem.findMany({
    where,
    include: { claim: { select: { neededBy: true } } },
  });
  await writeRowUrgency(
    tx,
    items.map((item) => {
      const neededBy = neededByOf(item.claim.neededBy, story.neededBy);
      const urgency = urgencyOf({
        ...item,
        neededBy: neededBy?.getTime() ?? null,
        priority: story.priority,
        loggedAt: item.loggedAt.getTime(),
      });
      return { attributionId: item.attributionId, neededBy, urgency };
    }),
  );
  await settleGroupUrgency(
    tx,
    items.map(({ claimId }) => claimId),
    articleIds,
  );
}
