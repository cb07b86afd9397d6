/** A text with its typography made one, and where each of its characters stands in the original. */
export interface PlainText {
  text: string;
  /** Position in the original of each code unit of `text`, and at the end the original's length. */
  at: readonly number[];
}

const unified = new Map(
  [
    ['“”„‟«»', '"'],
    ['‘’‚‛`´', "'"],
    ['‐‑‒–—―−', '-'],
    ['…', '...'],
    // Soft hyphen, zero-width space: nothing that is read.
    ['\u00ad\u200b', ''],
  ].flatMap(([any = '', one = '']) => Array.from(any, (character) => [character, one] as const)),
);

/**
 * What typography may change without changing a word: runs of white space become one space (none at
 * the ends), quotation marks, apostrophes and dashes one kind, … three dots. Everything else, case
 * and accents too, stays.
 */
export function plainText(original: string): PlainText {
  // Joined at the end: to look at a string that grows takes time in proportion to all of it.
  const characters: string[] = [];
  const at: number[] = [];
  let afterSpace = true;
  let position = 0;
  for (const character of original) {
    const space = character.trim() === '';
    const plain = space ? ' ' : (unified.get(character) ?? character);
    if (plain !== '' && !(space && afterSpace)) {
      characters.push(plain);
      for (let unit = 0; unit < plain.length; unit++) {
        at.push(position + (plain === character ? unit : 0));
      }
      afterSpace = space;
    }
    position += character.length;
  }
  if (afterSpace && at.length > 0) {
    characters.pop();
    at.pop();
  }
  return { text: characters.join(''), at: [...at, original.length] };
}
