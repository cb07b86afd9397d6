import type { Exact } from './exact';

/** What a figure is a measure of. Figures of unlike measures are never compared. */
export type Measure =
  | { kind: 'count' }
  /** A part of a whole: percent, "one in three", "two-thirds". */
  | { kind: 'share' }
  /** `currency` is a code of ISO 4217. */
  | { kind: 'money'; currency: string }
  /** `unit` is the one spelling that the desk uses: "km". */
  | { kind: 'unit'; unit: string };

/** How a single number was blurred. It still agrees with the same number, and with no other. */
export const figureMarks = ['about', 'almost', 'just_over'] as const;
export type FigureMark = (typeof figureMarks)[number];

/**
 * A figure as somebody gave it. `low` and `high` are the bounds that were said, equal for a point; null
 * where that side was left open ("at least", "up to"). Shares are parts of one: 33 % is 33/100.
 */
export interface StatedFigure {
  /** As it was written, spaces evened: "almost 60,000". */
  text: string;
  measure: Measure;
  low: Exact | null;
  high: Exact | null;
  mark: FigureMark | null;
  /** What it counts, as far as the text says: "people killed". */
  of: string | null;
  /** The time that it is about, as written or as EDTF; null: when it was said. */
  asOf: string | null;
}

/** What became of the text of a figure. */
export type FigureReading =
  | { kind: 'none' }
  | { kind: 'figure'; figure: StatedFigure }
  /** "dozens": kept and shown as words. It supports nothing and is no number. */
  | { kind: 'vague'; words: string }
  /** Something would be dropped or guessed. `options` are the answers that can be offered; none is preset. */
  | { kind: 'ask'; text: string; question: string; options: StatedFigure[] };

/** Where there is no figure. */
export const noFigure: FigureReading = { kind: 'none' };
