import type { Prisma } from '@/prisma/generated/client';

import { fillClaims } from '../claim/fill-claims';
import { summaryOf } from '../claim/refresh';
import { fillAtStart } from '../fill-at-start';
import { log } from '../log';
import { refreshQueue } from './refresh-queue';

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
 * Puts into the review queue what waited before there was one.
 * @returns how many claims it looked at
 */
export function fillQueue(): Promise<number> {
  return fillClaims(missing, async (tx, loaded) => {
    const now = new Date();
    await refreshQueue(tx, loaded, summaryOf(loaded, now), now);
  });
}

/** {@link fillQueue} beside the serving of pages. */
export function fillQueueAtStart(): void {
  void fillAtStart({
    name: 'review queue',
    fill: async () => {
      const claims = await fillQueue();
      if (claims > 0) log.info({ claims }, 'what waited before there was a queue is in it now');
    },
  });
}
