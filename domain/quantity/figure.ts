/** How a figure was hedged by the person who gave it. */
export const qualifiers = [
  'exactly',
  'about',
  'almost',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
] as const;
export type Qualifier = (typeof qualifiers)[number];

export const qualifierWords: Record<Qualifier, string> = {
  exactly: '',
  about: 'about',
  almost: 'almost',
  at_least: 'at least',
  at_most: 'at most',
  more_than: 'more than',
  less_than: 'less than',
};

/**
 * A number as somebody gave it. `low` and `high` are the stated numbers, equal unless a range was
 * given ("4 to 5"). They are decimal strings, so that no digit of a large or fractional figure is lost.
 */
export interface Figure {
  low: string;
  high: string;
  qualifier: Qualifier;
}
