/** Where words stand in a text: UTF-16 code units, `end` exclusive. */
export type Span = readonly [start: number, end: number];

/** The smallest span that holds all of these; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}
