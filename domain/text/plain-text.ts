/** A text with its typography made one, and where each of its characters stands in the original. */
export interface PlainText {
  text: string;
  /** Position in the original of each code unit of `text`, and at the end the original's length. */
  at: readonly number[];
}

const unified: readonly (readonly [any: RegExp, one: string])[] = [
  [/^["“”„‟«»]$/u, '"'],
  [/^['‘’‚‛`´]$/u, "'"],
  [/^[-‐‑‒–—―−]$/u, '-'],
  [/^…$/u, '...'],
  // Soft hyphen, zero-width space, byte order mark: nothing that is read.
  [/^[\u00ad\u200b\ufeff]$/u, ''],
];

/**
 * What typography may change without changing a word: runs of white space become one space (none at
 * the ends), quotation marks, apostrophes and dashes one kind, … three dots. Everything else, case
 * and accents too, stays.
 */
export function plainText(original: string): PlainText {
  let text = '';
  const at: number[] = [];
  let position = 0;
  for (const character of original) {
    const space = /^\s$/u.test(character);
    const plain = space ? ' ' : (unified.find(([any]) => any.test(character))?.[1] ?? character);
    const skipped = space && (text === '' || text.endsWith(' '));
    if (!skipped) {
      text += plain;
      for (let unit = 0; unit < plain.length; unit++) {
        at.push(position + (plain === character ? unit : 0));
      }
    }
    position += character.length;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    at.pop();
  }
  return { text, at: [...at, original.length] };
}
