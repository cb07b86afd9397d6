import { type Word, wordsOf } from './words';

/*
 * BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): a word counts the more the
 * fewer claims have it, and a claim the more of the asked words it has in the fewer words.
 */

/** How quickly a word that is repeated stops counting more. */
const saturation = 1.2;
/** How much a long text is held against its words: 0 not at all, 1 in proportion. */
const lengthCounts = 0.4;
/** The length that is held against nothing. Not the mean of the desk, which would move every weight. */
const usualLength = 25;

/** The weights of {@link termWeights} are whole numbers: this one is of a word once in a usual text. */
const one = 1000;

/**
 * What a claim is found by: each of its terms with its weight, at most {@link saturation} + 1 times
 * {@link one}. Statement and context count alike.
 * @param met as for {@link wordsOf}
 */
export function termWeights(
  claim: { statement: string; context: string | null },
  met = new Map<string, readonly Word[]>(),
): Map<string, number> {
  const words = [...wordsOf(claim.statement, met), ...wordsOf(claim.context ?? '', met)];
  const counts = new Map<string, number>();
  for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
  const length = 1 - lengthCounts + (lengthCounts * words.length) / usualLength;
  return new Map(
    [...counts].map(([term, count]) => [
      term,
      Math.round((one * count * (saturation + 1)) / (count + saturation * length)),
    ]),
  );
}

/**
 * How much it says that a claim has a word.
 * @param claims how many claims have it
 * @param all how many claims there are
 */
export function rarity(claims: number, all: number): number {
  return Math.log(1 + (Math.max(all, claims) - claims + 0.5) / (claims + 0.5));
}
