import { times } from './decimal';
import type { Figure, Qualifier } from './figure';
import { firstNumber, type WrittenNumber } from './written-number';

/** One way to read a quantity; `unit` is what stands after the number ("months"), null if nothing does. */
export interface QuantityReading {
  figure: Figure;
  unit: string | null;
}

/** How each hedge is worded before a number. */
const hedges: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|≥) ?$/i, 'at_least'],
  [
    /(?:at most|up to|as many as|as much as|no more than|not more than|a maximum of|≤) ?$/i,
    'at_most',
  ],
  [/(?:more than|over|above|upwards? of|in excess of|>) ?$/i, 'more_than'],
  [/(?:less than|fewer than|under|below|<) ?$/i, 'less_than'],
  [/(?:almost|nearly|close to|just (?:under|short of)|not quite) ?$/i, 'almost'],
  [
    /(?:about|around|roughly|approximately|approx\.|some|circa|ca?\.|an estimated|~|≈) ?$/i,
    'about',
  ],
];
/** "just under" is almost, though it ends in "under". */
const justUnder = /just (?:under|short of) ?$/i;

/**
 * Reads the first quantity in a text: "almost 50,000", "fifty thousand", "4 to 5 months",
 * "1.2 million", "50 000", "2,5". `readings` holds every way to read it, likeliest first, and
 * `ambiguous` is true if there are several ("50.000": 50000 or 50): ask, never choose silently.
 * No reading for vague words ("dozens", "several thousand") and for ranges that run backwards.
 */
export function parseQuantity(text: string): {
  readings: QuantityReading[];
  ambiguous: boolean;
} {
  const low = firstNumber(text, 0);
  if (!low) return { readings: [], ambiguous: false };
  const high = rangeEnd(text, low);
  const after = text.slice((high ?? low).end);
  const qualifier = qualifierOf(text.slice(0, low.start), after);
  const unit = unitOf(text.slice(0, low.start), after);
  const readings = pairs(low, high).map(([from, to]) => ({
    figure: { low: from, high: to, qualifier },
    unit,
  }));
  return { readings, ambiguous: readings.length > 1 };
}

/** The second number of "4 to 5", "4–5", "between 4 and 5", or null. */
function rangeEnd(text: string, low: WrittenNumber): WrittenNumber | null {
  const between = /between\s+\S{0,3}$/i.test(text.slice(0, low.start));
  const joint = (between ? /^\s+and\s+/i : /^(?:\s+(?:to|or)\s+|\s?[-–—]\s?)/i).exec(
    text.slice(low.end),
  );
  const high = joint && firstNumber(text, low.end + joint[0].length);
  return high && high.start === low.end + joint[0].length ? high : null;
}

function pairs(low: WrittenNumber, high: WrittenNumber | null): [string, string][] {
  if (!high) return low.values.map((value) => [value, value]);
  // In "10 to 12 thousand" the word counts for both, in "500 to 1 million" it cannot.
  const shared = low.factor === 1n && high.factor > 1n;
  // Both written with a point are read in the same way.
  const sameWay = low.values.length === 2 && high.values.length === 2;
  return low.values
    .flatMap((from, i) =>
      high.values
        .filter((_, j) => !sameWay || i === j)
        .map((to): [string, string] => {
          const scaled = times(from, high.factor);
          return [shared && Number(scaled) < Number(to) ? scaled : from, to];
        }),
    )
    .filter(([from, to]) => Number(from) <= Number(to));
}

function qualifierOf(before: string, after: string): Qualifier {
  if (/^(?:\+| or more\b| and more\b)/i.test(after)) return 'at_least';
  if (/^ or (?:fewer|less)\b/i.test(after)) return 'at_most';
  if (/^(?: or so\b|-odd\b)/i.test(after)) return 'about';
  const words = before.replace(/\s+/g, ' ').replace(/(?:between|from|[$€£]) ?$/i, '');
  if (justUnder.test(words)) return 'almost';
  return hedges.find(([wording]) => wording.test(words))?.[1] ?? 'exactly';
}

const currencies: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
const unitEnds =
  /^(?:in|into|from|by|who|that|which|were|was|are|is|have|has|had|and|or|with|at|on|near|to|for|since|of|a|per|but)$/i;

/** The words after the number, up to four, up to punctuation or a word that no unit holds. */
function unitOf(before: string, after: string): string | null {
  const currency = currencies[before.trim().at(-1) ?? ''];
  if (currency) return currency;
  if (/^\s?(?:%|per ?cent\b)/i.test(after)) return 'percent';
  const rest = after.replace(/^(?:\+| or (?:more|fewer|less|so)\b| and more\b|-odd\b)/i, '');
  const words = (/^[\s-]*(?:of\s+)?([^.,;:!?()"“”\n]*)/.exec(rest)?.[1] ?? '').trim().split(/\s+/);
  const end = words.findIndex((word) => unitEnds.test(word));
  return words.slice(0, end === -1 ? 4 : Math.min(end, 4)).join(' ') || null;
}
