import type { Stance } from '../attribution/stance';

/** Words of a text that stand for something. Positions are UTF-16 code units, `end` exclusive. */
export interface TextMark {
  start: number;
  end: number;
  stance: Stance;
}

/** A stretch of text under the same marks all through; none: plain text. */
export interface Segment<M> {
  start: number;
  text: string;
  /** Those that cover it, the one that started last (the innermost) at the end. */
  marks: M[];
  /** Those of them whose last words these are. */
  ending: M[];
}

/** A paragraph with its place in the text. */
export interface TextBlock<M> {
  start: number;
  segments: Segment<M>[];
}

/**
 * Cuts a text into paragraphs and those into segments at every border of a mark, so that marks may
 * overlap, nest and reach over paragraphs. Every character is in exactly one segment but the line
 * feeds between paragraphs, which are in none. A paragraph ends at an empty line; in a text without
 * empty lines every line is one. Marks that are empty or outside the text are left out.
 * Time: linear in the text, plus segments × marks that overlap them.
 */
export function textBlocks<M extends TextMark>(text: string, marks: readonly M[]): TextBlock<M>[] {
  const sorted = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const blocks: TextBlock<M>[] = [];
  let next = 0;
  let open: M[] = [];
  for (const [start, end] of paragraphs(text)) {
    for (let mark = sorted[next]; mark && mark.start < end; mark = sorted[++next]) open.push(mark);
    open = open.filter((mark) => mark.end > start);
    blocks.push({ start, segments: segments(text, start, end, open) });
  }
  return blocks;
}

function paragraphs(text: string): [start: number, end: number][] {
  const separator = /\n[ \t]*\n/.test(text.trim()) ? /\n(?:[ \t]*\n)+/g : /\n+/g;
  const found: [number, number][] = [];
  let from = 0;
  for (const gap of text.matchAll(separator)) {
    found.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  found.push([from, text.length]);
  return found.filter(([start, end]) => text.slice(start, end).trim() !== '');
}

function segments<M extends TextMark>(
  text: string,
  from: number,
  to: number,
  marks: readonly M[],
): Segment<M>[] {
  const borders = marks.flatMap(({ start, end }) => [start, end]);
  const cuts = [from, ...borders.filter((at) => at > from && at < to), to];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const covering = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      text: text.slice(start, end),
      marks: covering,
      ending: covering.filter(
        (mark) => mark.end === end || (end === to && endsInGap(mark, text, to)),
      ),
    };
  });
}

/** True if the mark's last visible words are in the paragraph that ends at `to`. */
function endsInGap(mark: TextMark, text: string, to: number): boolean {
  return mark.end > to && text.slice(to, mark.end).trim() === '';
}
