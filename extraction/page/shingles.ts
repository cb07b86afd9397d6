const longest = 20_000;

/** Words without punctuation and capitals, at most 20,000 of them; signs of scripts without spaces singly. */
export function plainWords(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu);
  return (words ?? []).slice(0, longest);
}

/** Every run of four words in a text; of a shorter one all of it. */
export function shinglesOf(text: string): Set<string> {
  const words = plainWords(text);
  const shingles = new Set<string>();
  if (words.length === 0) return shingles;
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    shingles.add(words.slice(at, at + 4).join(' '));
  }
  return shingles;
}

/** How much of one is in another, 0 to 1; of nothing 0. */
export function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let found = 0;
  for (const one of part) if (whole.has(one)) found += 1;
  return found / part.size;
}
