import { refuse, type Result } from '../result';
import type { TimeBounds } from './bounds';
import { type EdtfPoint, type EdtfTime, readEdtf } from './edtf-time';
import { seasonOf } from './season';

/**
 * Reads an EDTF time (ISO 8601-2), trimmed and otherwise unchanged, with its bounds.
 * Refuses (`invalid`) what is not EDTF and what the desk does not use: see `readEdtf`.
 */
export function parseEdtf(text: string): Result<{ edtf: string; bounds: TimeBounds }> {
  const edtf = text.trim();
  const time = readEdtf(edtf);
  const bounds = time && boundsOf(time);
  if (!bounds) {
    const shown = edtf.length > 60 ? `${edtf.slice(0, 60)}…` : edtf;
    return refuse(
      'invalid',
      `“${shown}” is not a date we can read. ` +
        'Write 2024-11-10, 2024-11, 2024-11-10~ (about) or ../2024-11-12 (by then).',
    );
  }
  return { ok: true, edtf, bounds };
}

/** The bounds of an EDTF time that was checked before. Throws on anything else: that is a bug. */
export function edtfBounds(text: string): TimeBounds {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`Not an EDTF time: ${JSON.stringify(text)}`);
  return parsed.bounds;
}

/**
 * At that time or earlier: what was said was said before it was published. From a publication time
 * with a clock its calendar day is taken, as written there: `2024-11-12T06:10:00+01:00` → `../2024-11-12`.
 * Throws if the text is not EDTF or has no latest end: a publication time always has one.
 */
export function openUntil(edtf: string): string {
  const { latest } = edtfBounds(edtf);
  if (latest === null) throw new Error(`No latest end in ${JSON.stringify(edtf)}`);
  if (edtf.startsWith('[')) return `../${new Date(latest).toISOString().slice(0, 10)}`;
  const end = edtf.split('/').at(-1) ?? edtf;
  return `../${end.replace(/T.*$/, '')}`;
}

/** Null if the ends are in the wrong order. */
function boundsOf(time: EdtfTime): TimeBounds | null {
  if (time.kind === 'point') return pointBounds(time.point);
  if (time.kind === 'interval') {
    return ordered(
      time.start && pointBounds(time.start).earliest,
      time.end && pointBounds(time.end).latest,
    );
  }
  const members = time.members.map(({ from, to }) =>
    ordered(pointBounds(from).earliest, pointBounds(to).latest),
  );
  if (!members.every((member) => member !== null)) return null;
  return {
    earliest: time.orEarlier ? null : Math.min(...members.map((m) => m.earliest ?? -Infinity)),
    latest: time.orLater ? null : Math.max(...members.map((m) => m.latest ?? Infinity)),
  };
}

function ordered(earliest: number | null, latest: number | null): TimeBounds | null {
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

/**
 * First and last millisecond of a point. "About" (`~`, `%`) allows one unit of its own precision on
 * either side (a day, a month, a year), so that an order is never decided by an approximate day;
 * "perhaps" (`?`) doubts the source of the date, not its value, and allows no more.
 */
function pointBounds(point: EdtfPoint): { earliest: number; latest: number } {
  const slack = point.approximate ? 1 : 0;
  const { year, month, day, clock } = point;
  const season = point.season === null ? null : seasonOf(point.season);
  if (season) {
    return span(
      utc(year, season.first - slack * season.months),
      utc(year, season.first + season.months * (1 + slack)),
    );
  }
  if (month === null) return span(utc(year - slack, 1), utc(year + 1 + slack, 1));
  if (day === null) return span(utc(year, month - slack), utc(year, month + 1 + slack));
  if (!clock) return span(utc(year, month, day - slack), utc(year, month, day + 1 + slack));
  const minute =
    utc(year, month, day) + (clock.hour * 60 + clock.minute - clock.offsetMinutes) * 60e3;
  if (clock.second === null) return span(minute, minute + 60e3);
  const second = minute + clock.second * 1000;
  if (clock.millisecond === null) return span(second, second + 1000);
  return span(second + clock.millisecond, second + clock.millisecond + 1);
}

function span(start: number, next: number): { earliest: number; latest: number } {
  return { earliest: start, latest: next - 1 };
}

/** The first millisecond of a day in UTC; month and day may run over. `Date.UTC` would read 50 as 1950. */
function utc(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
