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
  const others = [
    ...exchanged(word, endings, (part) => `${part}$`),
    ...(word.length < leastBegun ? [] : exchanged(word, beginnings, (part) => `^${part}`)),
    ...alike.flatMap((group) => exchanged(word, group, (part) => part)),
  ].filter((one) => one !== word && foldSpelling(one) === fold);
  return [...new Set(others)].slice(0, most);
}

/** The word with each part, wherever it stands as `pattern` says, exchanged for each of the others. */
function exchanged(
  word: string,
  parts: readonly string[],
  pattern: (part: string) => string,
): string[] {
  return parts.flatMap((part) =>
    [...word.matchAll(new RegExp(pattern(part), 'g'))].flatMap(({ index }) =>
      parts.map((other) => word.slice(0, index) + other + word.slice(index + part.length)),
    ),
  );
}
