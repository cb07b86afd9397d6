import type { Prisma } from '@/prisma/generated/client';

import { offTheRecord } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { loadClaimEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import { addUpFacets } from '../claim/facet-queries';
import { claimsOfSources, refreshClaim } from '../claim/refresh';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { addUpWords, reindexClaim } from '../similar/index-queries';
import { presentEvidence } from '../verdict/evidence';
import { loadVerdicts } from '../verdict/load';
import type { TouchedRows } from './queries';

/** An erasure that was carried out, for the histories. */
interface Erased {
  reference: string;
  actorId: string;
  at: Date;
}

/**
 * Brings claims up to date after an erasure changed words that they rest on: digests, summary, queue.
 * Nothing lapses by it, nobody becomes an author and no verdict turns stale. Each claim's history, and
 * the erased thing's own, say that something was erased.
 * @param source the erased source, if it was one, for its own history
 */
export async function refreshErased(
  tx: Transaction,
  touched: TouchedRows,
  sourceId: string | null,
  { reference, actorId, at }: Erased,
): Promise<void> {
  const claimIds = await claimsResting(tx, touched);
  const shown = await claimsResting(tx, touched, { NOT: offTheRecord });
  await lockAggregates(tx, [...claimIds, ...(sourceId ? [sourceId] : [])]);
  const entry = { actorId, at, action: 'erased', payload: { erasure: reference } } as const;
  if (sourceId) {
    await appendRevision(tx, { ...entry, aggregateKind: 'source', aggregateId: sourceId });
  }
  for (const claimId of touched.claim ?? []) await reindexClaim(tx, claimId);
  await addUpWords(tx);
  for (const claimId of claimIds) {
    const apart = !shown.includes(claimId);
    await appendRevision(tx, { ...entry, aggregateKind: 'claim', aggregateId: claimId, apart });
    await keepVerdict(tx, claimId, at);
    await refreshClaim(tx, claimId, actorId, at, { authorsStay: true, tellNobody: true });
  }
  // Where an erased word was a tag, its key goes with the last claim that had it.
  await addUpFacets(tx);
}

/** A verdict that was fresh before stays so: its evidence is the same, with words blacked out. */
async function keepVerdict(tx: Transaction, claimId: string, at: Date): Promise<void> {
  const { standing } = await loadVerdicts(tx, claimId);
  if (!standing) return;
  const loaded = await loadClaimEvidence(tx, claimId);
  if (!loaded || loaded.claim.verdictStale) return;
  const evidence = presentEvidence(loaded, statusOf(loaded, at)) as object;
  await tx.verdict.update({ where: { id: standing.id }, data: { evidence } });
}

/** The claims whose own words, or whose attributions', were touched, in the order of their ids. */
async function claimsResting(
  tx: Transaction,
  touched: TouchedRows,
  ofRows: Prisma.AttributionWhereInput = {},
): Promise<string[]> {
  const among = (table: string) => ({ in: [...(touched[table] ?? [])] });
  const rows = await tx.attribution.findMany({
    where: {
      AND: ofRows,
      OR: [
        { id: among('attribution') },
        { id: among('attribution_relay') },
        { signOffs: { some: { id: among('sign_off') } } },
        { passages: { some: { passageId: among('passage') } } },
      ],
    },
    select: { claimId: true },
  });
  const ofSources = await claimsOfSources(tx, touched.source ?? [], ofRows);
  const own = touched.claim ?? [];
  return [...new Set([...own, ...rows.map(({ claimId }) => claimId), ...ofSources])].sort();
}
