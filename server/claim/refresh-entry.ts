import type { ClaimSummary } from '@/domain/claim/summary';

import type { Transaction } from '../database/client';
import type { StoredVerdict } from '../verdict/refresh-verdict';
import { entryOf } from './entry';
import { removeEntry, writeEntry } from './entry-queries';
import type { LoadedEvidence } from './load';

/**
 * Brings a claim's entry in the list up to date, in the transaction of the change. The claim must be
 * locked by the caller.
 */
export async function refreshEntry(
  tx: Transaction,
  loaded: LoadedEvidence,
  summary: ClaimSummary,
  verdict: StoredVerdict,
  lastActivityAt: Date,
): Promise<void> {
  const { claim } = loaded;
  if (claim.mergedIntoId !== null) await removeEntry(tx, claim.id);
  else await writeEntry(tx, claim.id, entryOf(loaded, summary, verdict, lastActivityAt));
}
