import { rarity } from './weigh';

/** A word that claims are looked up by. */
export interface AskedTerm {
  term: string;
  /** How much of its rarity counts: 1, or less if it was only guessed. */
  share: number;
}

/** How a word is looked up. */
export interface Lookup {
  term: string;
  weight: number;
  /** How many of its claims, the newest first, become candidates; 0: it only ranks what others found. */
  gathers: number;
}

/** Candidates that are gathered at most, counted once for each word. */
const budget = 10_000;
/** Of a word that would use up more than the rest of the budget, the newest claims. */
const leastGathered = 1_000;
/** More words than these say nothing new of a text. */
const mostTerms = 60;

/**
 * Whom to ask for what: candidates come from the rarest words, as far as {@link budget} goes, and all
 * words rank them. So common words cost little however many claims have them.
 * @param claims how many claims have a term; one that is not in it is taken for one claim's
 * @param all how many claims there are
 */
export function planLookup(
  asked: readonly AskedTerm[],
  claims: ReadonlyMap<string, number>,
  all: number,
): Lookup[] {
  let left = budget;
  return asked
    .map(({ term, share }) => ({ term, share, count: claims.get(term) ?? 1 }))
    .sort((a, b) => a.count - b.count || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms)
    .map(({ term, share, count }, at) => {
      const gathers = at === 0 || count <= left ? Math.min(count + 50, budget) : 0;
      const newest = at > 0 && at < 4 && gathers === 0 ? leastGathered : gathers;
      left -= newest;
      return { term, weight: share * rarity(count, all), gathers: newest };
    });
}
