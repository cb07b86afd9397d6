import type { Prisma } from '@/prisma/generated/client';

import { database, type Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { describeError } from '../http/describe-error';
import { log } from '../log';
import { refreshClaimText } from '../search/claim-text';
import { addUpFacets } from './facet-queries';
import { loadClaimEvidence } from './load';
import { summaryOf } from './refresh';
import { refreshEntry } from './refresh-entry';

/** Claims that are taken at once. */
const batch = 100;

/** Claims of a desk from before there were entries, or words to find them by. */
const missing = {
  mergedIntoId: null,
  OR: [{ entry: null }, { text: null, withdrawnAt: null }],
} satisfies Prisma.ClaimWhereInput;

/**
 * Gives every claim from before there were entries its own and its words, each in a transaction of its own, so that
 * it can be stopped at any time and run again. Where nothing is missing it is one query.
 * @returns how many claims it looked at
 */
export async function fillEntries(): Promise<number> {
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
    await addUpFacets();
  }
}

async function fillClaim(tx: Transaction, claimId: string): Promise<void> {
  await lockAggregates(tx, [claimId]);
  const loaded = await loadClaimEvidence(tx, claimId);
  if (!loaded) return;
  const { claim } = loaded;
  await refreshEntry(tx, loaded, summaryOf(loaded, new Date()), claim, claim.lastActivityAt);
  await refreshClaimText(tx, loaded);
}

/** How often what was noted is added up, in milliseconds. */
const pause = 20_000;

/**
 * {@link fillEntries} beside the serving of pages, and from then on the counts added up every so
 * often; what goes wrong is logged and tried again.
 */
export function keepEntries(): void {
  void orTell(async () => {
    const claims = await fillEntries();
    if (claims > 0) log.info({ claims }, 'claims from before the list had entries are in it now');
  });
  setInterval(() => void orTell(addUpFacets), pause).unref();
}

async function orTell(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ error: describeError(error) }, 'the entries of the list could not be kept');
  }
}
