/** Any of these stems with any of these endings, as a whole word; both are separated by spaces. */
export function forms(stems: string, endings: string): string {
  return `(?:${stems.trim().split(/\s+/).join('|')})(?:${endings.trim().split(/\s+/).join('|')})`;
}

/** A whole word that is one of these patterns, which spaces or nothing separate. */
export function anyOf(...patterns: string[]): RegExp {
  const all = patterns.flatMap((pattern) => pattern.trim().split(/\s+/)).filter(Boolean);
  return new RegExp(`^(?:${all.join('|')})$`, 'u');
}

/** One of these phrases at a place of the text, in any case, at a word's end; `_` is any space. */
export function phrase(...phrases: string[]): RegExp {
  const all = phrases.map((one) => one.replaceAll('_', '\\s+').replaceAll("'", "['’]"));
  return new RegExp(`(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'uyi');
}
