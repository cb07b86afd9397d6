import type { Status } from '@/domain/claim/settle-status';
import { isShaken } from '@/domain/correction/shaken';

import { isRowOffTheRecord } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { announceClaims } from '../live/queries';
import { refreshQueue } from '../review/refresh-queue';
import { writeClaimTexts } from '../search/claim-text';
import { entryOf } from './entry';
import { insertEntries, removeEntries } from './entry-queries';
import { type LoadedEvidence, loadEvidenceOf } from './load';
import { refreshClaim, summaryOf } from './refresh';
import { isStoredSummary } from './stored-summary';
import { writeSettled, writeSummaries } from './summary-queries';

/**
 * As `refreshClaim` for many claims to which attributions were just logged. Those on which nobody has
 * decided anything are written by the hundred; the others one by one. The claims must be locked by the
 * caller.
 */
export async function refreshLogged(
  tx: Transaction,
  claimIds: readonly string[],
  actorId: string,
  at: Date,
): Promise<void> {
  const loaded = await loadEvidenceOf(tx, claimIds);
  const judged = await tx.verdict.findMany({
    where: { claimId: { in: [...claimIds] } },
    select: { claimId: true },
  });
  const isJudged = new Set(judged.map(({ claimId }) => claimId));
  const isFresh = (one: LoadedEvidence) => isUndecided(one, at) && !isJudged.has(one.claim.id);
  await refreshFresh(tx, loaded.filter(isFresh), at);
  for (const { claim } of loaded.filter((one) => !isFresh(one))) {
    await refreshClaim(tx, claim.id, actorId, at);
  }
}

/** Nobody has decided anything, nothing is off the record, and the status stays as it is. */
function isUndecided(loaded: LoadedEvidence, at: Date): boolean {
  const { claim } = loaded;
  return (
    claim.mergedIntoId === null &&
    claim.attributions.every(
      (row) => row.signOffs.length === 0 && row.review === 'logged' && !isRowOffTheRecord(row),
    ) &&
    !isShaken(claim.status as Status) &&
    summaryOf(loaded, at).status === claim.status
  );
}

async function refreshFresh(
  tx: Transaction,
  loaded: readonly LoadedEvidence[],
  at: Date,
): Promise<void> {
  if (loaded.length === 0) return;
  const ids = loaded.map(({ claim }) => claim.id);
  const summed = loaded.map((one) => ({ loaded: one, summary: summaryOf(one, at) }));
  await writeSettled(
    tx,
    loaded.flatMap(({ claim, records }) =>
      records
        .map(({ id, presentDigest }) => ({ id, digest: presentDigest, review: 'logged' as const }))
        .filter(({ id, digest }) =>
          claim.attributions.some((row) => row.id === id && row.contentDigest !== digest),
        ),
    ),
  );
  await writeSummaries(
    tx,
    summed.map(({ loaded: { claim }, summary }) => ({ id: claim.id, summary })),
    at,
  );
  for (const { loaded: one, summary } of summed) await refreshQueue(tx, one, summary, at);
  const none = { verdict: null, verdictStale: false };
  await removeEntries(tx, ids);
  await insertEntries(
    tx,
    summed.map(({ loaded: one, summary }) => ({
      claimId: one.claim.id,
      entry: entryOf(one, summary, none, at),
    })),
  );
  await writeClaimTexts(
    tx,
    loaded
      .filter(({ claim }) => claim.withdrawnAt === null)
      .map((evidence) => ({ id: evidence.claim.id, number: evidence.claim.number, evidence })),
  );
  await announceClaims(
    tx,
    summed
      .filter(({ loaded: { claim }, summary }) => !isStoredSummary(claim.summary, summary))
      .map(({ loaded: { claim } }) => claim.id),
  );
}
