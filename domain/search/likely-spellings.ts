import { foldSpelling } from '../source/fold-spelling';

/** Letters that transliterations write for the same sound; {@link foldSpelling} tells which of them count. */
const alike: readonly (readonly string[])[] = [
  ['y', 'i', 'yy', 'iy', 'ii', 'ij'],
  ['ie', 'yi', 'i'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['ou', 'u'],
  ['ck', 'k', 'q'],
  ['shch', 'sch', 'sh'],
  ['tch', 'ch'],
  ['ye', 'e', 'je'],
];
const most = 16;

/**
 * Other spellings in which a name may be met, by rule alone and each with one difference: for “zelensky”
 * also “zelenskiy”, for “kiev” “kyiv”. They are words that {@link foldSpelling} takes for the same one.
 * @param word in lower case, without accents
 */
export function likelySpellings(word: string): string[] {
  const fold = foldSpelling(word);
  const spellings = alike.flatMap((group) =>
    group.flatMap((part) =>
      placesOf(part, word).flatMap((at) =>
        group.map((other) => word.slice(0, at) + other + word.slice(at + part.length)),
      ),
    ),
  );
  const others = new Set(spellings.filter((one) => one !== word && foldSpelling(one) === fold));
  // Names differ in their endings most.
  const ending = (one: string) => (one.slice(0, -3) === word.slice(0, one.length - 3) ? 0 : 1);
  return [...others].sort((a, b) => ending(a) - ending(b)).slice(0, most);
}

function placesOf(part: string, word: string): number[] {
  return [...word.matchAll(new RegExp(part, 'g'))].map(({ index }) => index);
}
