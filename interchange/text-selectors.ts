import type { TextRange } from '@/domain/article/passage-address';
import { passageAt } from '@/domain/text/anchor';

import { codePointsBefore, unitsBefore } from './code-points';

/** W3C Web Annotation Data Model (2017), 4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation Data Model (2017), 4.2.5; counted in code points from 0, `end` exclusive. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type TextSelector = TextQuoteSelector | TextPositionSelector;

/**
 * A stretch of a text in the terms of the W3C: by its words and by its position. Throws where
 * `passageAt` does.
 */
export function selectorsFor(
  text: string,
  { start, end }: TextRange,
): [TextQuoteSelector, TextPositionSelector] {
  const { exact, prefix, suffix } = passageAt(text, start, end);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    {
      type: 'TextPositionSelector',
      start: codePointsBefore(text, start),
      end: codePointsBefore(text, end),
    },
  ];
}

/**
 * Where these selectors point in a text, in UTF-16 code units. The position is believed where the words
 * stand at it; else the words have to stand in one place with what surrounds them. Null: nowhere, or
 * in several places, of which none is guessed.
 */
export function placeOf(text: string, selectors: readonly TextSelector[]): TextRange | null {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const named = position ? rangeOf(text, position) : null;
  if (!quote) return named;
  if (named && isQuoteAt(text, quote, named.start)) return named;
  const places = placesOfWords(text, quote);
  const [place] = places;
  return place !== undefined && places.length === 1
    ? { start: place, end: place + quote.exact.length }
    : null;
}

function rangeOf(text: string, { start, end }: TextPositionSelector): TextRange | null {
  const from = unitsBefore(text, start);
  const to = unitsBefore(text, end);
  return from !== null && to !== null && from < to ? { start: from, end: to } : null;
}

function isQuoteAt(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  start: number,
): boolean {
  return (
    text.startsWith(exact, start) &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, start + exact.length)
  );
}

function placesOfWords(text: string, quote: TextQuoteSelector): number[] {
  const places: number[] = [];
  if (quote.exact === '') return places;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    if (isQuoteAt(text, quote, at)) places.push(at);
  }
  return places;
}
