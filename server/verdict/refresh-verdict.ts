import { changesSince } from '@/domain/verdict/evidence';
import type { VerdictValue } from '@/domain/verdict/verdict';

import type { LoadedEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import type { Database, Transaction } from '../database/client';
import { notify } from '../notification/notify';
import { evidenceThen, presentEvidence } from './evidence';
import { loadVerdicts } from './load';

/** What a claim carries of its verdict so that lists need not compare evidence. */
export interface StoredVerdict {
  verdict: VerdictValue | null;
  verdictStale: boolean;
}

/** The standing verdict of a claim and whether the evidence changed under it, from scratch. */
export async function verdictOf(
  db: Database | Transaction,
  loaded: LoadedEvidence,
  now: Date,
): Promise<StoredVerdict & { peopleIds: string[]; verdictId: string | null }> {
  const none = { verdict: null, verdictStale: false, peopleIds: [], verdictId: null };
  if (loaded.claim.verdicts.length === 0) return none;
  const { standing } = await loadVerdicts(db, loaded.claim.id);
  if (!standing) return none;
  const present = presentEvidence(loaded, statusOf(loaded, now));
  return {
    verdict: standing.value,
    verdictStale: changesSince(evidenceThen(standing), present).length > 0,
    peopleIds: [standing.givenById, standing.confirmedById].filter((id) => id !== null),
    verdictId: standing.id,
  };
}

/**
 * Brings a claim's stored verdict up to date after a change to anything that it rests on, in the same
 * transaction, and tells the editors of a verdict that turned stale by it.
 * @returns what is stored now
 */
export async function refreshVerdict(
  tx: Transaction,
  loaded: LoadedEvidence,
  actorId: string,
  at: Date,
): Promise<StoredVerdict> {
  const { id: claimId, verdict, verdictStale } = loaded.claim;
  const fresh = await verdictOf(tx, loaded, at);
  if (fresh.verdict === verdict && fresh.verdictStale === verdictStale) return fresh;
  await tx.claim.update({
    where: { id: claimId },
    data: { verdict: fresh.verdict, verdictStale: fresh.verdictStale },
  });
  if (!fresh.verdictStale || fresh.verdictId === null) return fresh;
  await notify(tx, {
    kind: 'verdict_stale',
    personIds: fresh.peopleIds,
    actorId,
    at,
    claimId,
    aboutId: fresh.verdictId,
  });
  return fresh;
}
