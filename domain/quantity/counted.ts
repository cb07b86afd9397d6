import type { Measure, StatedFigure } from './stated-figure';

/** Words that narrow nothing: "471 people" counts what "471" counts. */
const generic = new Set(
  'of the a an all in by and or people person persons human beings total number in share percent per cent percentage rate figure amount sum money who were was have been had more further at least each every'.split(
    ' ',
  ),
);
const sameWord: Readonly<Record<string, string>> = {
  dead: 'killed',
  death: 'killed',
  died: 'killed',
  fatality: 'killed',
  fatalitie: 'killed',
  live: 'killed',
  kill: 'killed',
  killing: 'killed',
  body: 'killed',
  bodie: 'killed',
  corpse: 'killed',
  victim: 'killed',
  martyr: 'killed',
  injured: 'wounded',
  hurt: 'wounded',
  injury: 'wounded',
  injurie: 'wounded',
  troop: 'soldier',
  sick: 'ill',
  infected: 'ill',
  infection: 'ill',
  arrest: 'arrested',
  detained: 'arrested',
};

/**
 * Whether the words after a figure count the same things as the claim: each of them is among the
 * claim's own words, bar those that narrow nothing. "342 wounded" counts others than "people killed".
 * A figure without such words counts what the claim counts; with them it counts other things than a
 * claim that does not say what it counts.
 */
export function countsTheSame({ of }: StatedFigure, counted: string | null): boolean {
  if (of === null) return true;
  if (counted === null) return false;
  const own = new Set(stems(counted));
  return stems(of).every((word) => own.has(word));
}

/** The measure that the words for what a claim counts stand for; a currency is told by `figure` alone. */
export function claimMeasure(counted: string | null, figure: StatedFigure | null): Measure {
  if (/\b(?:share|percent|per cent|percentage|proportion|rate)\b|%/i.test(counted ?? '')) {
    return { kind: 'share' };
  }
  return figure?.measure ?? { kind: 'count' };
}

function stems(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .filter((word) => word !== '' && !generic.has(word) && !generic.has(`${word}s`))
    .map((word) => sameWord[word] ?? word);
}
