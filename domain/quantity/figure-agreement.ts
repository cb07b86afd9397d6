import { compareExact } from './exact';
import type { Measure, StatedFigure } from './stated-figure';

export function sameMeasure(a: Measure, b: Measure): boolean {
  if (a.kind === 'money') return b.kind === 'money' && a.currency === b.currency;
  if (a.kind === 'unit') return b.kind === 'unit' && a.unit === b.unit;
  return a.kind === b.kind;
}

/**
 * Whether two figures agree (model D 13): like measures, and bounds that overlap. "About" and "almost"
 * reach no further than their number. What is counted is the caller's to compare.
 */
export function figuresAgree(a: StatedFigure, b: StatedFigure): boolean {
  return sameMeasure(a.measure, b.measure) && reaches(a, b) && reaches(b, a);
}

function reaches(a: StatedFigure, b: StatedFigure): boolean {
  return a.low === null || b.high === null || compareExact(a.low, b.high) <= 0;
}

/** Orders figures of one measure by their lower ends; an open one counts as the other. */
export function compareLow(a: StatedFigure, b: StatedFigure): number {
  return compareExact(a.low ?? a.high ?? '0', b.low ?? b.high ?? '0');
}

/** Orders figures of one measure by their upper ends. */
export function compareHigh(a: StatedFigure, b: StatedFigure): number {
  return compareExact(a.high ?? a.low ?? '0', b.high ?? b.low ?? '0');
}
