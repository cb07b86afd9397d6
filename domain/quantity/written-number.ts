import { shortest, times } from './decimal';

/** A number found in a text: what it can mean, likeliest first, and where it stands. */
export interface WrittenNumber {
  /** Decimals in shortest form; two if a separator can be read two ways. */
  values: string[];
  /** The factor that a word such as "million" multiplied by; 1 if none. */
  factor: bigint;
  start: number;
  end: number;
}

const units = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const factors: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  hundred: 100n,
  thousand: 1_000n,
  k: 1_000n,
  million: 1_000_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  mln: 1_000_000n,
  billion: 1_000_000_000n,
  bn: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
  tn: 1_000_000_000_000n,
  lakh: 100_000n,
  lakhs: 100_000n,
  crore: 10_000_000n,
  crores: 10_000_000n,
};

const space = '[ \\u00a0\\u2009\\u202f]';
const digits = `\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,'’]\\d+)*`;
const big = 'dozen|hundred|thousand|million|billion|trillion|lakhs?|crores?';
const small = [...units, ...tens].join('|');
const digitNumber = new RegExp(
  `(?<![\\w.,])(${digits})(?:(k|m|mn|mln|bn|tn)|[ \\u00a0-]?(${big}|mn|mln|bn|tn)(?:[ \\u00a0](crores?))?)?(?![\\w])`,
  'iu',
);
// After a small number a big one, after a big one any (with or without "and"), after a ten a unit.
const nextWord = [
  `[\\s-]+(?:${big})`,
  `(?<=${big})[\\s-]+(?:and[\\s-]+)?(?:${small})`,
  `(?<=${tens.join('|')})[\\s-]+(?:${units.join('|')})`,
].join('|');
const wordNumber = new RegExp(`(?<!\\w)(half a|an?|${small})(?:${nextWord})*(?!\\w)`, 'giu');

/** The first number from `from` on, in digits or in English words, or null. */
export function firstNumber(text: string, from: number): WrittenNumber | null {
  const rest = text.slice(from);
  const found = [inDigits(rest), inWords(rest)]
    .filter((number) => number !== null)
    .toSorted((a, b) => a.start - b.start)[0];
  return found ? { ...found, start: found.start + from, end: found.end + from } : null;
}

function inDigits(text: string): WrittenNumber | null {
  const match = digitNumber.exec(text);
  if (!match) return null;
  const [all, written = '', attached, apart, further] = match;
  // "2 lakh crore" is the Indian trillion.
  const factor = factorOf(attached ?? apart) * factorOf(further);
  const values = readDigits(written).map((value) => times(value, factor));
  return { values, factor, start: match.index, end: match.index + all.length };
}

function factorOf(word: string | undefined): bigint {
  return factors[(word ?? '').toLowerCase()] ?? 1n;
}

/**
 * What digits with separators can mean. A comma before three digits parts thousands, as English has
 * it. A point before three digits is ambiguous: "50.000" is fifty thousand on most of the continent and
 * fifty in English; three noughts speak for thousands. Any other lone comma or point is a decimal one.
 */
function readDigits(written: string): string[] {
  const text = written.replace(/[ \u00a0\u2009\u202f'’]/gu, '');
  if (/^\d+$/.test(text)) return [shortest(text)];
  if (/^0[.,]\d+$/.test(text)) return [shortest(text.replace(',', '.'))];
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return [shortest(text.replaceAll(',', ''))];
  // Indian grouping: 1,23,456
  if (/^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$/.test(text)) return [shortest(text.replaceAll(',', ''))];
  if (/^\d{1,3}\.\d{3}$/.test(text) && !/[ \u00a0\u2009\u202f'’]/u.test(written)) {
    const readings = [text.replace('.', ''), text].map(shortest);
    return text.endsWith('000') ? readings : readings.toReversed();
  }
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return [shortest(text.replaceAll('.', '').replace(',', '.'))];
  }
  return /^\d+[.,]\d+$/.test(text) ? [shortest(text.replace(',', '.'))] : [];
}

function inWords(text: string): WrittenNumber | null {
  for (const match of text.matchAll(wordNumber)) {
    const words = match[0].toLowerCase().split(/[\s-]+/);
    // "a" alone is an article, "a thousand" a number.
    if (/^(?:an?|half)$/.test(words[0] ?? '') && !factors[words.at(-1) ?? '']) continue;
    const last = factors[words.at(-1) ?? ''] ?? 1n;
    const value = words[0] === 'half' ? half(words.slice(2)) : sum(words);
    const end = match.index + match[0].length;
    return { values: [value], factor: last, start: match.index, end };
  }
  return null;
}

function half(words: string[]): string {
  return times('0.5', BigInt(sum(['one', ...words])));
}

/** "one hundred and twenty thousand" → 120000 */
function sum(words: string[]): string {
  let total = 0n;
  let current = 0n;
  for (const part of words) {
    const factor = factors[part];
    if (part === 'a' || part === 'an') current = 1n;
    else if (factor === undefined) current += BigInt(Math.max(0, smallNumber(part)));
    else if (factor < 1000n) current *= factor;
    else {
      total += current * factor;
      current = 0n;
    }
  }
  return String(total + current);
}

/** -1 for "and". */
function smallNumber(part: string): number {
  return tens.includes(part) ? (tens.indexOf(part) + 2) * 10 : units.indexOf(part);
}
