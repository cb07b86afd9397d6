import type { TimeBounds } from '../time/bounds';
import { edtfBounds } from '../time/edtf';
import type { Row } from './records';

/** When something was, as far as is known. A null end is open. */
export type Span = TimeBounds;

/** Rows with the times that decide their order. */
export interface TimedRow {
  row: Row;
  /** When it was said; of words without a stated time, by the publication. */
  said: Span;
  published: Span;
  dated: boolean;
}

/** Bounds of an EDTF time, its calendar days read in the desk's time zone. */
export function spanOf(edtf: string, timeZone: string): Span {
  const ends = edtf.split('/');
  const { earliest, latest } = edtfBounds(edtf);
  const local = (wall: number | null, written: string) =>
    wall === null || written.includes('T') ? wall : wall - zoneOffset(wall, timeZone);
  return { earliest: local(earliest, ends[0] ?? ''), latest: local(latest, ends.at(-1) ?? '') };
}

/** The instant of a wall-clock reading is found by the offset that holds about then. */
function zoneOffset(wall: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const first = offsetAt(wall, timeZone);
  return offsetAt(wall - first, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)] as const),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** A row with its times. Words without a stated time take the publication of the article (model A 4). */
export function timed(row: Row, timeZone: string): TimedRow {
  const published = spanOf(row.publishedOn, timeZone);
  const said = row.saidOn === null ? published : spanOf(row.saidOn, timeZone);
  return { row, said, published, dated: row.saidOn !== null };
}

/** Whether `a` was certainly over before `b` began. */
export function isBefore(a: Span, b: Span): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/**
 * Whether `word` certainly came after `earlier` so that it can put a yes over a no or a take-back: only
 * words with a stated time can.
 */
export function isCertainlyAfter(word: TimedRow, earlier: TimedRow): boolean {
  return word.dated && isBefore(earlier.said, word.said);
}
