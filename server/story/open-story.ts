import { refuse } from '@/domain/result';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';

/**
 * Stops the command (`not_found`, with the message at `field`) if a form names a story that is not on
 * the desk; naming none is fine.
 */
export async function mustBeOpenStory(
  tx: Transaction,
  storyId: string | undefined,
  field: string,
): Promise<void> {
  if (!storyId) return;
  const story = await tx.story.findUnique({ where: { id: storyId } });
  if (story && !story.withdrawnAt) return;
  const message = 'This story is not on the desk any more. Choose another one.';
  stopWith(refuse('not_found', message, { [field]: [message] }));
}
