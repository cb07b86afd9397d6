/** A stretch of a text. Positions are UTF-16 code units, `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** The address of the form that logs these words of an article: `/articles/A-318/log?p=12-34`. */
export function logAddress(articleReference: string, ranges: readonly TextRange[]): string {
  const query = ranges.map(({ start, end }) => `p=${start}-${end}`).join('&');
  return `/articles/${articleReference}/log${query ? `?${query}` : ''}`;
}

/**
 * The stretch that one `p` of such an address names, or null if it names none of this text or cuts a
 * character in two.
 */
export function rangeFromAddress(parameter: string, text: string): TextRange | null {
  const found = /^(\d{1,8})-(\d{1,8})$/.exec(parameter);
  const [start, end] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || start >= end || end > text.length) return null;
  return text.slice(start, end).isWellFormed() ? { start, end } : null;
}

/** The place in a text that an address names (`?from=1203`); 0 if it names none. */
export function placeInAddress(from: string | string[] | undefined): number {
  return typeof from === 'string' && /^\d{1,8}$/.test(from) ? Number(from) : 0;
}
