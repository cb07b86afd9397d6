import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';

import { type OpenedAttribution, openAttribution } from '../attribution/open';
import { stopWith } from '../command';
import type { Transaction } from '../database/client';

/**
 * Locks the claim of an attribution whose words are missed in a later version of its article, and
 * answers it with that check. Stops the command where `openAttribution` does and where none are missed.
 */
export async function openWordsCheck(
  tx: Transaction,
  actor: Actor,
  attributionId: string,
): Promise<{ row: OpenedAttribution; check: OpenedAttribution['wordsChecks'][number] }> {
  const row = await openAttribution(tx, actor, attributionId);
  const [check] = row.wordsChecks;
  if (!check) {
    stopWith(refuse('invalid', 'The article has these words as they were read: settled already.'));
  }
  return { row, check };
}
