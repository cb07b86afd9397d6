import { parse } from 'edtf';

import { seasonOf } from './season';

/** One point of an EDTF time, as precise as it was written. Months 1 to 12. */
export interface EdtfPoint {
  year: number;
  month: number | null;
  day: number | null;
  /** An ISO 8601-2 code, 21 to 41; then month and day are null. */
  season: number | null;
  /** Clock time in its own offset; `second` and `millisecond` are null if not written. */
  clock: {
    hour: number;
    minute: number;
    second: number | null;
    millisecond: number | null;
    offsetMinutes: number;
    utc: boolean;
  } | null;
  /** `~` or `%` */
  approximate: boolean;
  /** `?` or `%` */
  uncertain: boolean;
}

/** An EDTF time taken apart: one point, an interval (null: open or unknown end), or one of a set. */
export type EdtfTime =
  | { kind: 'point'; point: EdtfPoint }
  | { kind: 'interval'; start: EdtfPoint | null; end: EdtfPoint | null }
  /** A member that is no range has the same object at both ends. */
  | {
      kind: 'set';
      members: { from: EdtfPoint; to: EdtfPoint }[];
      orEarlier: boolean;
      orLater: boolean;
    };

/** Longer texts are refused unread: the grammar's work grows faster than the text. */
const longest = 120;

/** What the package's parser answers with, as far as we use it. */
type Parsed = {
  type: string;
  values: unknown[];
  timeZone?: string;
  offset?: number;
  approximate?: boolean | number;
  uncertain?: boolean | number;
  unspecified?: number;
  earlier?: boolean;
  later?: boolean;
};

/**
 * Takes an EDTF text apart, or answers null if it is not EDTF or a kind that the desk does not use:
 * years of other than four digits, unspecified digits (`202X`), several times at once (`{…}`),
 * a clock time without an offset, a day that does not exist, ends in the wrong order.
 *
 * Only the package's grammar is used. Its bounds read `2023-02-29` as 1 March, a clock time without
 * an offset in the zone of the machine, spring as January to March, and drop the end of `[a..b]`.
 */
export function readEdtf(text: string): EdtfTime | null {
  if (text.length > longest || !/^[\d\-+:.TZ~?%/,[\]]+$/.test(text)) return null;
  const kept = readBefore.get(text);
  if (kept !== undefined) return kept;
  const time = take(text);
  if (readBefore.size >= mostKept) readBefore.delete(readBefore.keys().next().value ?? '');
  readBefore.set(text, time);
  return time;
}

// The package's grammar takes about a tenth of a millisecond, and the page of a claim reads some sixty
// times, most of them the same. What is kept is small: no longer text is read.
const mostKept = 2000;
const readBefore = new Map<string, EdtfTime | null>();

function take(text: string): EdtfTime | null {
  let parsed: Parsed;
  try {
    // With `seasonIntervals` the package throws at an unknown start, which no season interval has.
    const seasonIntervals = !text.startsWith('/');
    parsed = parse(text, { level: 2, seasonIntervals, seasonUncertainty: true }) as Parsed;
  } catch {
    return null;
  }
  // The package reads `.5` as five milliseconds, so only three digits are taken.
  if (/:\d{2}\.(?!\d{3}(?!\d))/.test(text)) return null;
  return readParsed(parsed, text);
}

function readParsed(parsed: Parsed, text: string): EdtfTime | null {
  if (parsed.type === 'Interval') {
    // An open end (`..`) is ±Infinity, an unknown one (nothing written) null.
    const [start, end] = parsed.values.map((end) =>
      typeof end === 'object' ? (end as Parsed | null) : null,
    );
    const [startText = '', endText = ''] = text.split('/');
    const from = start ? readPoint(start, startText) : null;
    const to = end ? readPoint(end, endText) : null;
    if ((start && !from) || (end && !to) || (!from && !to)) return null;
    return { kind: 'interval', start: from, end: to };
  }
  if (parsed.type === 'Set') {
    const members = (parsed.values as (Parsed | [Parsed, Parsed])[]).map((value) => {
      if (Array.isArray(value))
        return { from: readPoint(value[0], ''), to: readPoint(value[1], '') };
      const only = readPoint(value, '');
      return { from: only, to: only };
    });
    if (!members.every(isComplete)) return null;
    return {
      kind: 'set',
      members,
      orEarlier: parsed.earlier === true,
      orLater: parsed.later === true,
    };
  }
  const point = readPoint(parsed, text);
  return point && { kind: 'point', point };
}

function isComplete(member: {
  from: EdtfPoint | null;
  to: EdtfPoint | null;
}): member is { from: EdtfPoint; to: EdtfPoint } {
  return member.from !== null && member.to !== null;
}

function readPoint(parsed: Parsed, text: string): EdtfPoint | null {
  if ((parsed.type !== 'Date' && parsed.type !== 'Season') || parsed.unspecified) return null;
  const [year, second, day, hour, minute, seconds, millisecond] = parsed.values as number[];
  if (year === undefined || year < 1 || year > 9999) return null;
  const point: EdtfPoint = {
    year,
    month: null,
    day: day ?? null,
    season: null,
    clock: null,
    approximate: Boolean(parsed.approximate),
    uncertain: Boolean(parsed.uncertain),
  };
  if (parsed.type === 'Season') {
    return second !== undefined && seasonOf(second) ? { ...point, season: second } : null;
  }
  if (second === undefined) return point;
  point.month = second + 1;
  if (day !== undefined && day > daysInMonth(year, point.month)) return null;
  if (hour === undefined || minute === undefined) return point;
  if (parsed.timeZone === undefined || hour > 23) return null;
  point.clock = {
    hour,
    minute,
    second: seconds ?? null,
    millisecond: millisecond ?? null,
    offsetMinutes: parsed.offset ?? 0,
    utc: text.endsWith('Z'),
  };
  return point;
}

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
