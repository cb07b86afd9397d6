import type { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { describeError } from '../http/describe-error';
import { log } from '../log';
import { refreshClaimText } from '../search/claim-text';
import { addUpBesides } from './add-up';
import { addUpFacets } from './facet-queries';
import { fillClaims } from './fill-claims';
import type { LoadedEvidence } from './load';
import { summaryOf } from './refresh';
import { refreshEntry } from './refresh-entry';

/** Claims of a desk from before there were entries, or words to find them by. */
const missing = {
  mergedIntoId: null,
  OR: [{ entry: null }, { text: null, withdrawnAt: null }],
} satisfies Prisma.ClaimWhereInput;

/**
 * Gives every claim from before there were entries its own and its words.
 * @returns how many claims it looked at
 */
export function fillEntries(): Promise<number> {
  return fillClaims(missing, fillEntry, addUpFacets);
}

async function fillEntry(tx: Transaction, loaded: LoadedEvidence): Promise<void> {
  const { claim } = loaded;
  await refreshEntry(tx, loaded, summaryOf(loaded, new Date()), claim, claim.lastActivityAt);
  await refreshClaimText(tx, loaded);
}

/** How often what was noted is added up, in milliseconds. */
const pause = 20_000;

/**
 * {@link fillEntries} beside the serving of pages, and from then on the counts added up every so
 * often; what goes wrong is logged.
 */
export function keepEntries(): void {
  void fillOrTell();
  setInterval(addUpBesides, pause).unref();
}

async function fillOrTell(): Promise<void> {
  try {
    const claims = await fillEntries();
    if (claims > 0) log.info({ claims }, 'claims from before the list had entries are in it now');
  } catch (error) {
    log.error({ error: describeError(error) }, 'the entries of the list could not be filled');
  }
}
