import { firstNumber } from '@/domain/quantity/written-number';

import type { Span } from '../span';

const hedged =
  /\bthe ((?:roughly|about|around|nearly|almost|more than|over|some|at least|up to|approximately|an estimated|estimated) )/gi;

/**
 * "clashes with some of the roughly 11,000 soldiers sent there": a hedged figure after "the" is taken
 * for granted, so that nobody is said to have made it. Each from the hedge to the end of its clause.
 */
export function openFigures(text: string, content: readonly Span[]): Span[] {
  return content.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(hedged)].flatMap((found): Span[] => {
      const from = start + found.index + found[0].length - (found[1]?.length ?? 0);
      const number = firstNumber(text.slice(0, end), from);
      if (!number || number.start !== start + found.index + found[0].length) return [];
      const rest = /^(?:[^,;:.!?"”]|[.](?=\d))*/.exec(text.slice(number.end, end))?.[0] ?? '';
      return [[from, number.end + rest.trimEnd().length]];
    }),
  );
}
