import { cache } from 'react';

import type { Also } from '@/domain/search/view';

import { termsOf } from './expand';
import { mostRanked, textsWith } from './text-queries';

/** The claims that have some words. */
export interface ClaimsWith {
  /** Best first. */
  ids: string[];
  /** Older ones may have them too: only the newest were ranked. */
  isPart: boolean;
  /** What was looked for besides. */
  also: Also[];
}

/**
 * The ids of the claims that have what was typed, unless `exact` in other spellings and under other
 * names too. Read once a page, however many ask.
 */
export const claimsWith = cache(async (typed: string, exact: boolean): Promise<ClaimsWith> => {
  const { terms, also } = await termsOf(typed, exact);
  const { ids } = await textsWith('claim', terms, mostRanked);
  return { ids, isPart: ids.length === mostRanked, also };
});
