import { distance } from 'fastest-levenshtein';

import { foldName } from '@/domain/source/fold-name';

/** How many letters two words may differ in and still be spellings of one name. */
function tolerance(length: number): number {
  return length < 5 ? 0 : length < 11 ? 1 : 2;
}

/** A name taken apart to be compared; taking it apart costs more than comparing it. */
export interface SpeltName {
  /** Folded, without an article or a suffix of generation. */
  words: readonly string[];
  /** Each word as it sounds, roughly: what spellings of one name have in common. */
  sounds: readonly string[];
}

export function spell(name: string): SpeltName {
  const words = foldName(name.replace(/^the\s+/i, ''))
    .split(' ')
    .filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word));
  return { words, sounds: words.map(soundOf) };
}

/**
 * Whether two words can be spellings of one name (Zelensky, Zelenskyy, Zelenskiy, Zelenski): folded,
 * with y, i, j and w, v and ph, f taken for one, within one change for a word of five letters and two
 * from eleven on, and with the same first letter.
 */
export function isSpellingOf(one: string, other: string): boolean {
  return soundAlike(soundOf(foldName(one)), soundOf(foldName(other)));
}

function soundAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charAt(0) !== b.charAt(0)) return false;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > tolerance(longest)) return false;
  return distance(a, b) <= tolerance(longest);
}

function soundOf(folded: string): string {
  return folded
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
  return canBe(spell(short), spell(full));
}

/** As {@link canName}, of names that were taken apart before. */
export function canBe(short: SpeltName, full: SpeltName): boolean {
  const [lastA, lastB] = [short.sounds.at(-1), full.sounds.at(-1)];
  if (!lastA || !lastB || !soundAlike(lastA, lastB)) return false;
  if (short.words.length === 1 || full.words.length === 1) return true;
  return (
    soundAlike(short.sounds[0] ?? '', full.sounds[0] ?? '') ||
    startsAlike(short.words[0] ?? '', full.words[0] ?? '')
  );
}

/** "Steve" and "Steven", "V." and "Volodymyr". */
function startsAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 ? long.startsWith(short) : short.length >= 4 && long.startsWith(short);
}

/** Spellings of one name begin their last words alike ({@link canBe}): only such need to be compared. */
export function initial({ sounds }: SpeltName): string {
  return sounds.at(-1)?.charAt(0) ?? '';
}
