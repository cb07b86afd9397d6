import { divide, exact, type Exact } from './exact';

const parts: Readonly<Record<string, string>> = {
  half: '2',
  third: '3',
  quarter: '4',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  twentieth: '20',
  hundredth: '100',
};
const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const glyphs: Readonly<Record<string, Exact>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅛': '1/8',
};
const names = Object.keys(parts).join('|');
// "A third" is a share at the end or before "of"; "a third ship" is not. "Two-thirds majority" is one.
const worded = new RegExp(
  `(?<![\\p{L}\\d-])(?:(an?|one)[ -](${names})(?= of\\b|[.,;:)”"]|$)|(${small.slice(1).join('|')})[ -](${names})s(?![\\p{L}])|(half)(?= (?:of|the|its|all|their|our)\\b|[.,;:)”"]|$))`,
  'iu',
);
const slashed = /(?<![\d./,])(\d{1,2})\/(\d{1,3})(?![\d./,])/;
const glyph = /(?<![\d])[½⅓⅔¼¾⅕⅛]/;

/** A share that is written as a fraction ("two-thirds", "a quarter of", "1/3", "½"); the first, or null. */
export function fractionIn(text: string): { value: Exact; start: number; end: number } | null {
  const found = [inWords(text), inDigits(text), inGlyphs(text)].filter((one) => one !== null);
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

function inWords(text: string) {
  const match = worded.exec(text);
  if (!match) return null;
  const [all, , one, many = '', named] = match;
  const top = many ? String(small.indexOf(many.toLowerCase()) + 1) : '1';
  const bottom = parts[(one ?? named ?? match[5] ?? '').toLowerCase()] ?? '1';
  return { value: divide(top, bottom), start: match.index, end: match.index + all.length };
}

function inDigits(text: string) {
  const match = slashed.exec(text);
  const [all = '', top = '0', bottom = '0'] = match ?? [];
  if (!match || Number(bottom) <= Number(top) || Number(top) === 0) return null;
  const value = divide(exact(top), exact(bottom));
  return { value, start: match.index, end: match.index + all.length };
}

function inGlyphs(text: string) {
  const match = glyph.exec(text);
  const value = match && glyphs[match[0]];
  return value ? { value, start: match.index, end: match.index + 1 } : null;
}
