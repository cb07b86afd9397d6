import { distance } from 'fastest-levenshtein';

import { foldName } from '@/domain/source/fold-name';

/** How many letters two words may differ in and still be spellings of one name. */
function tolerance(length: number): number {
  return length < 5 ? 0 : length < 11 ? 1 : 2;
}

/**
 * Whether two words can be spellings of one name (Zelensky, Zelenskyy, Zelenskiy, Zelenski): folded,
 * with y, i, j and w, v and ph, f taken for one, within one change for a word of five letters and two
 * from eleven on, and with the same first letter.
 */
export function isSpellingOf(one: string, other: string): boolean {
  const a = sound(one);
  const b = sound(other);
  if (a === b) return true;
  if (a.charAt(0) !== b.charAt(0)) return false;
  return distance(a, b) <= tolerance(Math.max(a.length, b.length));
}

function sound(word: string): string {
  return foldName(word)
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[yij]+/g, 'i')
    .replace(/(.)\1/g, '$1');
}

/**
 * Whether a name as it stands in a text can be short for, or another spelling of, a full name: the
 * same words, or its last word alone ("Zelenskiy" for "Volodymyr Zelensky").
 */
export function canName(short: string, full: string): boolean {
  const a = words(short);
  const b = words(full);
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (!lastA || !lastB || !isSpellingOf(lastA, lastB)) return false;
  if (a.length === 1 || b.length === 1) return true;
  return isSpellingOf(a[0] ?? '', b[0] ?? '') || startsAlike(a[0] ?? '', b[0] ?? '');
}

/** "Steve" and "Steven", "V." and "Volodymyr". */
function startsAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 ? long.startsWith(short) : short.length >= 4 && long.startsWith(short);
}

function words(name: string): string[] {
  return foldName(name.replace(/^the\s+/i, ''))
    .split(' ')
    .filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word));
}
