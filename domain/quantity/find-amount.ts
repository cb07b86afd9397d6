import { currencyAfter, currencyBefore, type CurrencyReading } from './currency';
import { add, compareExact, divide, exact, type Exact, minus, multiply } from './exact';
import { hedgeAfter, hedgeBefore } from './hedge';
import { fractionIn } from './share-words';
import type { FigureMark } from './stated-figure';
import { unitAfter } from './unit';
import { firstNumber } from './written-number';

/** One figure found in a text, in every way that it can be read. */
export interface Amount {
  start: number;
  /** Behind the number, its unit and its hedge. */
  end: number;
  /** Bounds, likeliest first; several where a separator can be read two ways; none if in no way. */
  bounds: { low: Exact; high: Exact }[];
  open: 'low' | 'high' | null;
  mark: FigureMark | null;
  what:
    | { kind: 'count' }
    | { kind: 'share' }
    | { kind: 'money'; currency: CurrencyReading }
    | { kind: 'unit'; unit: string };
}

interface Number {
  start: number;
  end: number;
  values: Exact[];
  factor: bigint;
  share: boolean;
}

/** The first amount in a text from `from` on, or null. The text holds no dates any more. */
export function findAmount(text: string, from: number): Amount | null {
  const first = numberFrom(text, from);
  if (!first) return null;
  const currency = currencyBefore(text.slice(from, first.start));
  const minusSign = /(?:(?:^|[\s(])[-−] ?|\bminus )$/.exec(text.slice(from, first.start));
  const start = from + (currency?.start ?? minusSign?.index ?? first.start - from);
  const lead = hedgeBefore(text.slice(from, start));

  let at = first.end;
  let what: Amount['what'] = currency
    ? { kind: 'money', currency: currency.reading }
    : { kind: first.share ? 'share' : 'count' };
  const takeUnit = () => {
    const found = unitFrom(text.slice(at));
    if (!found || (what.kind !== 'count' && found.what.kind !== what.kind)) return;
    if (what.kind === 'money') return void (at += found.end);
    what = found.what;
    at += found.end;
  };
  takeUnit();
  let bounds = first.values.map((value) => ({ low: value, high: value }));
  if (minusSign)
    bounds = bounds.map(({ low }) => ({ low: minus('0', low), high: minus('0', low) }));

  const second = rangeEnd(text, text.slice(from, first.start), at);
  if (second) {
    bounds = pairs(first, second.number);
    at = second.number.end;
    if (second.currency && what.kind === 'count')
      what = { kind: 'money', currency: second.currency };
    takeUnit();
  }
  const margin = second ? null : marginFrom(text, at);
  if (margin) {
    bounds = bounds.flatMap(({ low, high }) =>
      margin.values.map((by) => ({ low: minus(low, by), high: add(high, by) })),
    );
    at = margin.end;
    takeUnit();
    if (what.kind === 'share')
      at += /^ (?:percentage )?points\b/.exec(text.slice(at))?.[0].length ?? 0;
    at += /^\s*\)/.exec(text.slice(at))?.[0].length ?? 0;
  }
  const tail = hedgeAfter(text.slice(at));
  if (what.kind === 'share' && !first.share) bounds = bounds.map(inHundredths);
  return {
    start: from + Math.min(lead.start, start - from),
    end: at + tail.end,
    bounds,
    open: lead.open ?? tail.open,
    mark: lead.mark ?? tail.mark,
    what,
  };
}

/** The next number: a fraction, "one in five", "2½ million", or what `firstNumber` reads. */
function numberFrom(text: string, from: number): Number | null {
  const number = firstNumber(text, from);
  const fraction = fractionIn(text.slice(from));
  if (fraction && (!number || from + fraction.start <= number.start)) {
    return {
      start: from + fraction.start,
      end: from + fraction.end,
      values: [fraction.value],
      factor: 1n,
      share: true,
    };
  }
  if (!number) return null;
  const plain = { ...number, values: number.values.map(exact), share: false };
  const whole = /^ ?(?:in|out of) (?:every )?/.exec(text.slice(number.end));
  const of = whole && firstNumber(text, number.end + whole[0].length);
  if (whole && of?.start === number.end + whole[0].length && of.values.length === 1) {
    const bottom = exact(of.values[0] ?? '1');
    const isPart = plain.values.every((top) => compareExact(top, bottom) < 0);
    if (isPart) {
      return {
        ...plain,
        end: of.end,
        values: plain.values.map((top) => divide(top, bottom)),
        share: true,
      };
    }
  }
  return withHalf(text, plain);
}

/** "two and a half million", "2½", "a million and a half" */
function withHalf(text: string, number: Number): Number {
  const found =
    /^(?: and a half|[½])(?: (hundred|thousand|million|billion|trillion|lakh|crore)\b)?/.exec(
      text.slice(number.end),
    );
  if (!found || number.values.length !== 1) return number;
  const step = firstNumber(`one ${found[1] ?? ''}`, 0)?.values[0] ?? '1';
  const half = number.factor > 1n ? multiply('1/2', String(number.factor)) : '1/2';
  const values = number.values.map((value) => multiply(add(value, half), step));
  return { ...number, values, end: number.end + found[0].length };
}

function unitFrom(rest: string): { what: Amount['what']; end: number } | null {
  const percent = /^\s?(?:%|per ?cent\b|pc\b)(?![ -]?points?)/i.exec(rest);
  if (percent) return { what: { kind: 'share' }, end: percent[0].length };
  const money = currencyAfter(rest);
  if (money) return { what: { kind: 'money', currency: money.reading }, end: money.end };
  const points = /^\s?%-?points?\b/i.exec(rest);
  if (points) return { what: { kind: 'unit', unit: 'percentage points' }, end: points[0].length };
  const unit = unitAfter(rest);
  return unit && { what: { kind: 'unit', unit: unit.unit }, end: unit.end };
}

/** The upper end of "4 to 5", "4–5", "between 4 and 5", "from £4m to £5m". */
function rangeEnd(
  text: string,
  before: string,
  at: number,
): { number: Number; currency: CurrencyReading | null } | null {
  const between = /\bbetween\s+\S{0,4}$/i.test(before);
  const joint = (between ? /^\s+and\s+/i : /^(?:\s+(?:to|or)\s+|\s?[-–—]\s?)/i).exec(
    text.slice(at),
  );
  if (!joint) return null;
  const begin = at + joint[0].length;
  const number = numberFrom(text, begin);
  if (!number) return null;
  const gap = text.slice(begin, number.start);
  const currency = currencyBefore(gap);
  return gap === '' || currency?.start === 0
    ? { number, currency: currency?.reading ?? null }
    : null;
}

function marginFrom(text: string, at: number): Number | null {
  const sign = /^[\s,(]*(?:±|\+\/?[-−]|plus or minus|give or take)\s*/i.exec(text.slice(at));
  const number = sign && numberFrom(text, at + sign[0].length);
  return number && number.start === at + sign[0].length ? number : null;
}

function pairs(low: Number, high: Number): { low: Exact; high: Exact }[] {
  // In "10 to 12 thousand" the word counts for both, in "500 to 1 million" it cannot.
  const shared = low.factor === 1n && high.factor > 1n && !low.share;
  const sameWay = low.values.length === 2 && high.values.length === 2;
  return low.values
    .flatMap((from, i) =>
      high.values
        .filter((_, j) => !sameWay || i === j)
        .map((to) => {
          const scaled = multiply(from, String(high.factor));
          return { low: shared && compareExact(scaled, to) < 0 ? scaled : from, high: to };
        }),
    )
    .filter((pair) => compareExact(pair.low, pair.high) <= 0);
}

function inHundredths({ low, high }: { low: Exact; high: Exact }) {
  return { low: divide(low, '100'), high: divide(high, '100') };
}
