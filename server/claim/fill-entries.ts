import type { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { fillAtStart } from '../fill-at-start';
import { log } from '../log';
import { refreshClaimText } from '../search/claim-text';
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

/** {@link fillEntries} beside the serving of pages, and from then on the counts added up every so often. */
export function keepEntries(): void {
  void fillAtStart({
    name: 'list of claims',
    fill: async () => {
      const claims = await fillEntries();
      if (claims > 0) log.info({ claims }, 'claims from before the list had entries are in it now');
    },
    keep: addUpFacets,
  });
}
