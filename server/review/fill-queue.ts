import type { Prisma } from '@/prisma/generated/client';

import { loadClaimEvidence } from '../claim/load';
import { summaryOf } from '../claim/refresh';
import { database, type Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { describeError } from '../http/describe-error';
import { log } from '../log';
import { refreshQueue } from './refresh-queue';

/** Claims that are taken at once. */
const batch = 100;

/** Rows that a desk from before the queue has waiting, and that the queue does not hold. */
const missing = {
  withdrawnAt: null,
  attributions: {
    some: {
      review: { in: ['logged', 'under_re_review'] },
      withdrawnAt: null,
      level: { not: 'off_record' },
      reviewItem: null,
    },
  },
} satisfies Prisma.ClaimWhereInput;

/**
 * Puts into the review queue what waited before there was one: each claim in a transaction of its own,
 * so that it can be stopped at any time and run again. Goes through the claims once; where nothing is
 * missing it is one query.
 * @returns how many claims it looked at
 */
export async function fillQueue(): Promise<number> {
  let looked = 0;
  let last: string | undefined;
  for (;;) {
    const claims = await database.claim.findMany({
      where: last ? { AND: [missing, { id: { gt: last } }] } : missing,
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    for (const { id } of claims) await database.$transaction((tx) => fillClaim(tx, id));
    looked += claims.length;
    last = claims.at(-1)?.id;
    if (claims.length < batch) return looked;
  }
}

async function fillClaim(tx: Transaction, claimId: string): Promise<void> {
  await lockAggregates(tx, [claimId]);
  const loaded = await loadClaimEvidence(tx, claimId);
  if (!loaded) return;
  const now = new Date();
  await refreshQueue(tx, loaded, summaryOf(loaded, now), now);
}

/** {@link fillQueue} beside the serving of pages; what goes wrong is logged and tried at the next start. */
export async function fillQueueAtStart(): Promise<void> {
  try {
    const claims = await fillQueue();
    if (claims > 0) log.info({ claims }, 'what waited before there was a queue is in it now');
  } catch (error) {
    log.error({ error: describeError(error) }, 'the review queue could not be filled');
  }
}
