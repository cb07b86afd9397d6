import { isRecordOffTheRecord } from '@/domain/claim/evidence';
import type { ClaimSummary } from '@/domain/claim/summary';

import type { Transaction } from '../database/client';
import type { LoadedEvidence } from './load';
import { isStoredSummary } from './stored-summary';

/**
 * When a claim was last worked on, as everybody's lists sort and show it, after a change that has its
 * revision already. What happens to a row that is off the record is no activity, unless what everybody
 * reads moved by it.
 */
export async function lastActivity(
  tx: Transaction,
  { claim, records }: LoadedEvidence,
  fresh: ClaimSummary,
  at: Date,
): Promise<Date> {
  if (!records.some(isRecordOffTheRecord)) return at;
  const last = await tx.revision.findFirst({
    where: { aggregateId: claim.id },
    orderBy: { number: 'desc' },
    select: { apart: true },
  });
  return last?.apart && isStoredSummary(claim.summary, fresh) ? claim.lastActivityAt : at;
}
