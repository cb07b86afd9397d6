import type { Transaction } from '../database/client';

/**
 * Who last withdrew this thing, or this attribution of a claim (`attributionId`); null if nobody did.
 */
export async function withdrawnBy(
  tx: Transaction,
  aggregateId: string,
  attributionId: string | null,
): Promise<string | null> {
  const revision = await tx.revision.findFirst({
    where: {
      aggregateId,
      attributionId,
      action: attributionId ? 'attribution_withdrawn' : 'withdrawn',
    },
    orderBy: { number: 'desc' },
    select: { actorId: true },
  });
  return revision?.actorId ?? null;
}
