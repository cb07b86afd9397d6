import { parseQuantity } from '@/domain/quantity/parse-quantity';
import { firstNumber } from '@/domain/quantity/written-number';

import type { Span } from './span';
import type { SuggestedQuantity } from './suggestion';

const date =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s*$/;
const year = /^(?:19|20)\d\d$/;
const ordinal = /^(?:st|nd|rd|th)\b|^\s*-?\s*year/;
/** "one of", "a day": words that count nothing. */
const article = /^(?:an?|one|half an?)$/i;

/** The figures in these words, with what hedges them; years, days and "one" are left out. */
export function quantitiesIn(text: string, spans: readonly Span[]): SuggestedQuantity[] {
  return spans.flatMap(([start, end]) => {
    const found: SuggestedQuantity[] = [];
    let last = -1;
    for (let from = start; from < end;) {
      const number = firstNumber(text.slice(0, end), from);
      if (!number) break;
      const before = text.slice(Math.max(start, number.start - 30), number.start);
      const written = text.slice(number.start, number.end);
      from = number.end;
      // The second half of "four to five" was read with the first.
      const range = last >= 0 && /^\s*(?:to|or|-|–|—)\s*$/.test(text.slice(last, number.start));
      last = number.end;
      if (range) continue;
      if (date.test(before) || year.test(written) || article.test(written)) continue;
      if (ordinal.test(text.slice(number.end, number.end + 6))) continue;
      const hedge = before.split(/[.,;:]\s|\d/).at(-1) ?? '';
      const { readings } = parseQuantity(hedge + text.slice(number.start, end));
      if (readings.length > 0) found.push({ span: [number.start, number.end], readings });
    }
    return found;
  });
}
