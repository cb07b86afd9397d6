import { cache } from 'react';

import { readQuery } from '@/domain/search/query';

import { wideTerms } from './expand';
import { mostRanked, textsWith } from './text-queries';

/** The claims that have some words. */
export interface ClaimsWith {
  /** Best first. */
  ids: string[];
  /** Older ones may have them too: only the newest were ranked. */
  isPart: boolean;
}

/**
 * The ids of the claims that have what was typed, in other spellings and under other names too. Read
 * once a page, however many ask.
 */
export const claimsWith = cache(async (typed: string): Promise<ClaimsWith> => {
  const { terms } = await wideTerms(readQuery(typed));
  const { ids } = await textsWith('claim', terms, mostRanked);
  return { ids, isPart: ids.length === mostRanked };
});
