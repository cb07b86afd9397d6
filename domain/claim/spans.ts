import type { TimeBounds } from '../time/bounds';

const day = 86_400_000;
/** Far before every day that the calendar of the database knows. */
export const noEventDay = -10_000_000;
const earliestKnown = Date.parse('0001-01-01');
const latestKnown = Date.UTC(9999, 11, 31);

/** The days (UTC) that a time allows, as PostgreSQL writes a `daterange`; open sides stay open. */
export function daySpan({ earliest, latest }: TimeBounds): string {
  return `[${isoDay(earliest)},${isoDay(latest)}]`;
}

/** Several spans as one text of a multirange. */
export function spans(parts: readonly string[]): string {
  return `{${parts.join(',')}}`;
}

/** The numbers from low to high, as PostgreSQL writes a `numrange`; ±Infinity is open. */
export function numberSpan({ low, high }: { low: number; high: number }): string {
  return `[${Number.isFinite(low) ? low : ''},${Number.isFinite(high) ? high : ''}]`;
}

/** The last day on which something can have happened, in days since 1970, for sorting. */
export function eventDay({ earliest, latest }: TimeBounds): number {
  const last = latest ?? earliest;
  return last === null ? noEventDay : Math.floor(known(last) / day);
}

function isoDay(at: number | null): string {
  return at === null ? '' : new Date(known(at)).toISOString().slice(0, 10);
}

function known(at: number): number {
  return Math.min(Math.max(at, earliestKnown), latestKnown);
}
