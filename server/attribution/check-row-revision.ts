import type { Result } from '@/domain/result';

import type { Transaction } from '../database/client';
import { checkRevision, ofAttribution } from '../history/check-revision';
import type { OpenedAttribution } from './open';
import { isRowOffTheRecord } from './visible';

/**
 * Refuses an edit of an attribution (`conflict`) if it or the claim's own fields were saved since
 * `seenRevision`: see `checkRevision`.
 */
export function checkRowRevision(
  tx: Transaction,
  row: OpenedAttribution,
  seenRevision: number,
  present: () => Promise<Record<string, string>>,
): Promise<Result> {
  const hiddenId = isRowOffTheRecord(row) ? row.id : null;
  const matters = ofAttribution(row.id);
  return checkRevision(tx, row.claimId, seenRevision, present, matters, hiddenId);
}
