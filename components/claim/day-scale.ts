import type { TimeBounds } from '@/domain/time/bounds';

/** Where a time stands, in per cent of the width; `from` is null where its beginning is open. */
export interface Stretch {
  at: number;
  from: number | null;
}

export interface Tick {
  at: number;
  label: string;
}

/** A line of days across a drawing. */
export interface DayScale {
  /** Null for a time that is open on both sides. */
  stretch: (time: TimeBounds) => Stretch | null;
  /** Days to be named below the drawing, of those on which these times end, none too close to another. */
  ticks: (times: readonly TimeBounds[]) => Tick[];
}

const day = 86_400_000;
const left = 2;
const right = 94;
/** Closer labels would run into each other on a telephone. */
const leastBetweenTicks = 15;

/**
 * A line on which these times have places. Long gaps are pressed together (a gap of n days is as wide
 * as 1 + log2 n gaps of one day), so that days on which much was said stay apart from each other and
 * the order is never in doubt. A time of several days stands at its last one, since by then it
 * certainly was said; its stretch begins at the first.
 */
export function dayScale(times: readonly TimeBounds[]): DayScale {
  const at = placesOf([...new Set(times.flatMap(daysOf))].sort((a, b) => a - b));
  return {
    stretch: (time) => {
      const end = time.latest ?? time.earliest;
      if (end === null) return null;
      const from = time.earliest === null ? null : at(dayOf(time.earliest));
      return { at: at(dayOf(end)), from };
    },
    ticks: (marked) => {
      const ends = marked.flatMap((time) => time.latest ?? time.earliest ?? []);
      return ticksAt(ends.map(dayOf), at);
    },
  };
}

function daysOf({ earliest, latest }: TimeBounds): number[] {
  return [earliest, latest].flatMap((bound) => (bound === null ? [] : dayOf(bound)));
}

function dayOf(instant: number): number {
  return Math.floor(instant / day);
}

function placesOf(days: readonly number[]): (day: number) => number {
  const places = new Map<number, number>();
  let width = 0;
  days.forEach((one, index) => {
    const before = days[index - 1];
    if (before !== undefined) width += 1 + Math.log2(one - before);
    places.set(one, width);
  });
  return (one) => {
    if (width === 0) return (left + right) / 2;
    return Math.round((left + ((places.get(one) ?? 0) / width) * (right - left)) * 10) / 10;
  };
}

function ticksAt(days: readonly number[], at: (day: number) => number): Tick[] {
  const ticks: Tick[] = [];
  let year: number | null = null;
  for (const one of [...new Set(days)].sort((a, b) => a - b)) {
    const last = ticks.at(-1);
    const x = at(one);
    if (last && x - last.at < leastBetweenTicks) continue;
    const date = new Date(one * day);
    ticks.push({ at: x, label: dayWords(date, date.getUTCFullYear() !== year) });
    year = date.getUTCFullYear();
  }
  return ticks;
}

const dayOfYear = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const shortDay = new Intl.DateTimeFormat('en-GB', dayOfYear);
const longDay = new Intl.DateTimeFormat('en-GB', { ...dayOfYear, year: 'numeric' });

function dayWords(date: Date, withYear: boolean): string {
  return (withYear ? longDay : shortDay).format(date);
}
