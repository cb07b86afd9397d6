import { neededByOf, urgencyOf } from '@/domain/review/urgency';

import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import {
  lockArticlesInQueue,
  settleGroupUrgency,
  storyUrgency,
  writeRowUrgency,
} from './urgency-queries';

/**
 * Sorts a story's rows anew in the review queue after a change to its priority or to when it is
 * needed, in the transaction of the change. Nothing else of an item depends on its story.
 */
export async function requeueStory(tx: Transaction, storyId: string): Promise<void> {
  const story = await storyUrgency(tx, storyId);
  const where = { storyId };
  const claims = await tx.reviewItem.findMany({
    where,
    distinct: ['claimId'],
    select: { claimId: true },
  });
  await lockAggregates(
    tx,
    claims.map(({ claimId }) => claimId),
  );
  const items = await tx.reviewItem.findMany({
    where,
    include: { claim: { select: { neededBy: true } } },
  });
  const articleIds = items.map(({ articleId }) => articleId);
  await lockArticlesInQueue(tx, articleIds);
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
