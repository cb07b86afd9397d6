import type { TextRange } from './passage-address';
import { textBlocks } from './text-blocks';

/** Around a passage at most so much of the text is shown on either side, UTF-16 code units. */
const mostAround = 900;

/**
 * The stretches of a text in which these passages stand, in reading order: each passage with its own
 * paragraphs and the ones before and after, at most {@link mostAround} to either side, cut between
 * words. Stretches that touch are one. Passages outside the text are left out.
 */
export function stretchesAround(text: string, passages: readonly TextRange[]): TextRange[] {
  const starts = textBlocks(text, []).map(({ start }) => start);
  const stretches = passages
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .map((passage) => around(text, starts, passage))
    .toSorted((a, b) => a.start - b.start);
  return stretches.reduce<TextRange[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.start > last.end) return [...joined, next];
    return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
  }, []);
}

function around(text: string, starts: readonly number[], passage: TextRange): TextRange {
  const own = starts.findLastIndex((start) => start <= passage.start);
  const after = starts.findIndex((start) => start >= passage.end);
  const start = (own > 0 ? starts[own - 1] : undefined) ?? 0;
  const end = (after < 0 ? undefined : starts[after + 1]) ?? text.length;
  const first = Math.max(start, passage.start - mostAround);
  const last = Math.min(end, passage.end + mostAround);
  return {
    start: first === start ? start : betweenWords(text, first, passage.start),
    end: last === end ? end : lastWordEnd(text, passage.end, last),
  };
}

/** Just after the first white space from `from` on; at the latest `limit`. */
function betweenWords(text: string, from: number, limit: number): number {
  const gap = /\s/u.exec(text.slice(from, limit));
  return gap ? from + gap.index + 1 : limit;
}

/** Just before the last white space up to `to`; at the earliest `limit`. */
function lastWordEnd(text: string, limit: number, to: number): number {
  const rest = /\S*$/u.exec(text.slice(limit, to))?.[0].length ?? 0;
  return Math.max(limit, to - rest);
}
