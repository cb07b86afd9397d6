import { editDistance } from '../text/edit-distance';
import { foldName } from '../source/fold-name';
import { foldSpelling } from '../source/fold-spelling';
import { wordsIn } from './query';

/** Below this many letters a word is an initial or an article. */
const fewestLetters = 3;

/**
 * What one word of a name is in the other names of the same source: for “Kiev” and [Kyiv, Kiev]
 * “Kyiv”, for “Zelenskiy” and [Volodymyr Zelensky, Vladimir Zelenskiy] “Zelensky” and not “Volodymyr”.
 * Nothing where the word is in none of the names. In lower case, each once.
 */
export function otherNames(word: string, names: readonly string[]): string[] {
  const sought = foldSpelling(word);
  const split = names.map((name) => wordsIn(name));
  if (!split.some((words) => words.some((one) => foldSpelling(one) === sought))) return [];
  const others = split.flatMap((words) => {
    // A name of one word is another name for the whole.
    if (words.length === 1 && split.some((own) => own.length === 1 && isSpelling(own[0], sought))) {
      return words;
    }
    return words.filter((one) => isSpelling(one, sought) || isLike(foldName(one), foldName(word)));
  });
  const folded = others.map((one) => foldName(one));
  return [...new Set(folded)].filter(
    (one) => one !== foldName(word) && one.length >= fewestLetters,
  );
}

function isSpelling(word: string | undefined, sought: string): boolean {
  return word !== undefined && foldSpelling(word) === sought;
}

/** Begins alike and differs in a third of its letters at most. */
function isLike(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false;
  return editDistance(one, other) <= Math.floor(Math.max(one.length, other.length) / 3);
}
