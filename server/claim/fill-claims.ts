import type { Prisma } from '@/prisma/generated/client';

import { database, type Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { doLastly } from '../lastly';
import { type LoadedEvidence, loadClaimEvidence } from './load';

/** Claims that are taken at once. */
const batch = 100;

/**
 * Gives claims from before something was derived of them what they miss: each locked and in a
 * transaction of its own, so that it can be stopped at any time and run again. Goes through the claims
 * once; where nothing is missing it is one query.
 * @param missing which claims miss it
 * @param betweenBatches what is done before further claims are taken
 * @returns how many claims it looked at
 */
export async function fillClaims(
  missing: Prisma.ClaimWhereInput,
  fill: (tx: Transaction, loaded: LoadedEvidence) => Promise<void>,
  betweenBatches?: () => Promise<void>,
): Promise<number> {
  let looked = 0;
  let last: string | undefined;
  for (;;) {
    const claims = await database.claim.findMany({
      where: last ? { AND: [missing, { id: { gt: last } }] } : missing,
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    for (const { id } of claims) {
      await database.$transaction(async (tx) => {
        await lockAggregates(tx, [id]);
        const loaded = await loadClaimEvidence(tx, id);
        if (loaded) await fill(tx, loaded);
        await doLastly(tx);
      });
    }
    looked += claims.length;
    last = claims.at(-1)?.id;
    if (claims.length < batch) return looked;
    await betweenBatches?.();
  }
}
