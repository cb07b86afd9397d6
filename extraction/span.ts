/** Where words stand in a text: UTF-16 code units, `end` exclusive. */
export type Span = readonly [start: number, end: number];

/** The smallest span that holds all of these; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  let [start, end] = [Infinity, 0];
  for (const span of spans) [start, end] = [Math.min(start, span[0]), Math.max(end, span[1])];
  return spans.length === 0 ? null : [start, end];
}

/** The span of these, which are in order and do not overlap, that holds this place; null: none does. */
export function spanAt(spans: readonly Span[], at: number): Span | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found[0] <= at ? found : null;
}
