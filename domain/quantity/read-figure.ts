import { type Amount, findAmount } from './find-amount';
import type { FigureReading, Measure, StatedFigure } from './stated-figure';
import { withoutTimes } from './time-in-figure';
import { vagueCount } from './vague-words';

/** What is known beside the text of a figure. */
export interface FigureContext {
  /** The currency that a bare "$" means, as in a text from the United States; null: ask. */
  dollar: string | null;
  /** The year that a day without one is in; null: not known. */
  year: number | null;
}

/** Longer texts are no figure; it bounds the work. */
const longest = 300;

/**
 * Reads a figure from the text as it was written: measure, bounds, mark, what is counted, as-of time
 * (model D 12). Where anything would be dropped or guessed it asks, and presets nothing: two figures in
 * one text, "50.000", a bare "$", a range that runs backwards, digits that it cannot read. `none` for a
 * text without a number, `vague` for "dozens".
 */
export function readFigure(text: string, context: FigureContext): FigureReading {
  const even = text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
    .replace(/^["“'‘]|["”'’]$/g, '')
    .trim();
  if (even.length > longest) {
    return {
      kind: 'ask',
      text: even,
      question: 'This is long for a figure. Which number is it?',
      options: [],
    };
  }
  const readable = splitUnits(even);
  const { text: timeless, asOf } = withoutTimes(readable, context.year);
  const amounts = amountsIn(timeless);
  const vague = vagueCount(withoutAmounts(timeless, amounts));
  const options = amounts.flatMap((amount, at) =>
    optionsOf(amount, timeless.slice(amount.end, amounts[at + 1]?.start), even, asOf, context),
  );
  const [amount] = amounts;
  const ask = (question: string): FigureReading => ({ kind: 'ask', text: even, question, options });

  if (!amount) {
    if (/\d/.test(timeless)) return ask(`“${even}”: how is this number meant?`);
    return vague ? { kind: 'vague', words: even } : { kind: 'none' };
  }
  if (amounts.length > 1 || vague) return ask(`“${even}”: which is this claim about?`);
  if (/\d/.test(withoutAmounts(timeless, amounts)) || amount.bounds.length === 0) {
    return ask(`“${even}”: how is this number meant?`);
  }
  if (amount.what.kind === 'money' && options.length > 1 && amount.bounds.length === 1) {
    const dollars = amount.what.currency.includes('USD');
    return ask(dollars ? `“${even}”: which dollar?` : `“${even}”: which currency?`);
  }
  const [only, ...more] = options;
  if (!only || more.length > 0) return ask(`“${even}”: which of these?`);
  return { kind: 'figure', figure: { ...only, text: even } };
}

function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; ; at = amounts.at(-1)?.end ?? text.length) {
    const amount = findAmount(text, at);
    if (!amount) return amounts;
    amounts.push(amount);
  }
}

/** Every way to read an amount; `after`: the text up to the next one. */
function optionsOf(
  amount: Amount,
  after: string,
  text: string,
  asOf: string | null,
  context: FigureContext,
): StatedFigure[] {
  const of = countedIn(after);
  return measuresOf(amount, context).flatMap((measure) =>
    amount.bounds.map(({ low, high }) => ({
      text: text.trim(),
      measure,
      low: amount.open === 'low' ? null : low,
      high: amount.open === 'high' ? null : high,
      mark: amount.mark,
      of,
      asOf,
    })),
  );
}

function measuresOf({ what }: Amount, { dollar }: FigureContext): Measure[] {
  if (what.kind === 'count' || what.kind === 'share') return [{ kind: what.kind }];
  if (what.kind === 'unit') return [what];
  const codes =
    dollar && what.currency.length > 1 && what.currency.includes(dollar) ? [dollar] : what.currency;
  return codes.map((code): Measure =>
    code === 'lb' ? { kind: 'unit', unit: 'lb' } : { kind: 'money', currency: code },
  );
}

const stops =
  /^(?:in|into|from|by|who|that|which|were|was|are|is|have|has|had|and|or|with|at|on|near|to|for|since|a|per|but|would|will|wants?|during|after|before|as|among|including)$/i;

/** The words after a number that say what is counted, up to four; null if none do. */
function countedIn(after: string): string | null {
  const words = (/^[\s-]*(?:of\s+(?:the\s+|all\s+)?)?([^.,;:!?()"“”\n]*)/.exec(after)?.[1] ?? '')
    .trim()
    .split(/\s+/);
  const end = words.findIndex((word) => stops.test(word));
  return words.slice(0, end === -1 ? 4 : Math.min(end, 4)).join(' ') || null;
}

function withoutAmounts(text: string, amounts: readonly Amount[]): string {
  return amounts.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

/** "30km" is 30 km; "2.5m" stays two and a half million. */
function splitUnits(text: string): string {
  return text.replace(/(\d)(?=(?:km|kg|cm|mm|mph|kph|kwh|gwh|mw|gw|ha|ft|lb|oz|pc)\b|°)/gi, '$1 ');
}
