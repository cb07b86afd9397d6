/** Second halves of compounds that newspapers write with a hyphen. */
const seconds = new Set(
  (
    'backed based led made born bred style wide run owned old year years month day week hour term level elect ' +
    'general fire ranking profile scale standing known called related linked aligned allied funded supported ' +
    'sponsored controlled held occupied speaking language wing driven fed free friendly old-fashioned in up ' +
    'off out on down to of the and or by time range minister president chief chair in-law mile metre foot man ' +
    'woman year-old proof rich poor low high right left centre center'
  ).split(' '),
);

/** First halves that are written with a hyphen before most words. */
const firsts = new Set(
  'ex non self anti pro post pre co half well so vice all cross multi semi quasi mid long short high low far left right'.split(
    ' ',
  ),
);

/**
 * Two lines of which the first ends in a hyphen, put together: a word that was cut at the line’s end
 * without it (“Mon-day”), a compound with it (“Kremlin-backed”). What the rest of the document does
 * with the same two halves decides; then whether they are halves of compounds.
 * @param count how often a word stands in the document, lower case
 */
export function joinHyphen(before: string, after: string, count: (word: string) => number): string {
  const cut = before.slice(0, -1);
  const first = /[\p{L}\p{N}]+$/u.exec(cut)?.[0] ?? '';
  const second = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (first === '' || second === '') return `${before} ${after}`;
  if (before.endsWith('\u00ad')) return cut + after;
  return isCompound(first, second, count) ? before + after : cut + after;
}

function isCompound(first: string, second: string, count: (word: string) => number): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  const whole = count(`${a}-${b}`);
  const joined = count(a + b);
  if (whole > 0 || joined > 0) return whole > joined;
  if (/^\p{Lu}/u.test(second) || /\p{N}$/u.test(first)) return true;
  if (seconds.has(b) && a.length >= 3 && (b.length > 3 || count(a) > 1)) return true;
  if (/^(?:cross|self|vice|well|half|non)$/.test(a) && b.length >= 5) return true;
  if (firsts.has(a) && count(b) > 1) return true;
  // A name that the document has on its own too, before a word that it has on its own.
  return /^\p{Lu}\p{Ll}{3,}$/u.test(first) && count(a) > 1 && b.length >= 4 && count(b) > 1;
}

/** How often words and hyphenated words stand in lines; halves at their ends count as what they are. */
export function wordCount(lines: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      add(word);
      if (word.includes('-')) for (const part of word.split('-')) add(part);
    }
  }
  return (word) => counts.get(word) ?? 0;
}
