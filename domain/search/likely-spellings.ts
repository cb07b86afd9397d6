import { foldSpelling } from '../source/fold-spelling';

/** What transliterations end names in; {@link foldSpelling} tells which of them count. */
const endings = ['y', 'i', 'yy', 'iy', 'ii', 'ij'];
/** Letters that they write for the same sound, wherever these stand. */
const alike: readonly (readonly string[])[] = [
  ['y', 'i'],
  ['ie', 'yi'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['ou', 'u'],
  ['ck', 'k', 'q'],
  ['shch', 'sch', 'sh'],
  ['tch', 'ch'],
];
/** What they begin names with; a short word would become another one, such as “jet” “yet”. */
const beginnings = ['ye', 'je', 'e'];
const leastBegun = 6;
const most = 12;

/**
 * Other spellings in which a name may be met, by rule alone and each with one difference: for “zelensky”
 * also “zelenskiy”, for “kiev” “kyiv”. They are words that {@link foldSpelling} takes for the same one.
 * @param word in lower case, without accents
 */
export function likelySpellings(word: string): string[] {
  const fold = foldSpelling(word);
  const ended = endings
    .filter((ending) => word.endsWith(ending))
    .flatMap((ending) => endings.map((other) => word.slice(0, -ending.length) + other));
  const begun =
    word.length < leastBegun
      ? []
      : beginnings
          .filter((beginning) => word.startsWith(beginning))
          .flatMap((beginning) => beginnings.map((other) => other + word.slice(beginning.length)));
  const spellings = alike.flatMap((group) =>
    group.flatMap((part) =>
      placesOf(part, word).flatMap((at) =>
        group.map((other) => word.slice(0, at) + other + word.slice(at + part.length)),
      ),
    ),
  );
  const others = [...ended, ...begun, ...spellings].filter(
    (one) => one !== word && foldSpelling(one) === fold,
  );
  return [...new Set(others)].slice(0, most);
}

function placesOf(part: string, word: string): number[] {
  return [...word.matchAll(new RegExp(part, 'g'))].map(({ index }) => index);
}
