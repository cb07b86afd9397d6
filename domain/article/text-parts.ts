import { drawnSize, paragraphSize } from './drawn-size';
import type { TextRange } from './passage-address';

/** Bytes of a page that its text may take; a text of 400,000 plain characters is one part. */
const mostText = 900_000;
/** What stands beside the text, logged or suggested, takes about 4 kB each. */
const mostBeside = 200;

/**
 * Cuts a text into the parts that are shown on a page each, so that no page is too large to be read or
 * sent: nearly every article is one part. A part ends with a line, within a line of noise between words.
 * @param beside where in the text something begins that stands beside it, in order
 */
export function textParts(text: string, beside: readonly number[]): TextRange[] {
  const parts: TextRange[] = [];
  let start = 0;
  let [line, space] = [0, 0];
  let [size, count, next] = [0, 0, 0];
  const cut = (end: number) => {
    parts.push({ start, end });
    start = end;
    [size, count] = [paragraphSize, 0];
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    size += code === 0x0a ? (line === at ? 0 : paragraphSize) : drawnSize(code);
    let here = 0;
    while ((beside[next] ?? Infinity) <= at) {
      here += 1;
      next += 1;
    }
    count += here;
    if (at > start && (size > mostText || count > mostBeside)) {
      const end = line > start ? line : count > mostBeside ? at : space > start ? space : at;
      cut(isLowSurrogate(text, end) ? end + 1 : end);
      // What was counted since the cut belongs to the next part.
      at = start - 1;
      next = firstFrom(beside, start);
      continue;
    }
    if (code === 0x0a) line = at + 1;
    else if (code === 0x20) space = at + 1;
  }
  parts.push({ start, end: text.length });
  return parts;
}

/** The part that holds this place of the text. */
export function partAt(parts: readonly TextRange[], place: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= place),
  );
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function firstFrom(places: readonly number[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
