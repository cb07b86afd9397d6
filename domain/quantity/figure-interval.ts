import type { Figure } from './figure';

/**
 * How far "about" reaches to either side and "almost" below, as a share of the stated number. The
 * desk's convention: newsrooms round to one or two digits, which errs by less than a tenth.
 */
const tolerance = 0.1;

/**
 * The values that a figure is compatible with, as a closed interval; ±Infinity where it is open.
 * "More than" and "less than" keep the stated number as their end, because figures are rounded.
 */
export function figureInterval(figure: Figure): { low: number; high: number } {
  const low = Number(figure.low);
  const high = Number(figure.high);
  const below = low - Math.abs(low) * tolerance;
  switch (figure.qualifier) {
    case 'exactly':
      return { low, high };
    case 'about':
      return { low: below, high: high + Math.abs(high) * tolerance };
    case 'almost':
      return { low: below, high };
    case 'at_least':
    case 'more_than':
      return { low, high: Infinity };
    case 'at_most':
    case 'less_than':
      return { low: -Infinity, high };
  }
}

/** True if some value is compatible with both figures. Population, unit and time are the caller's to compare. */
export function figuresOverlap(a: Figure, b: Figure): boolean {
  const [one, other] = [figureInterval(a), figureInterval(b)];
  return one.low <= other.high && other.low <= one.high;
}
