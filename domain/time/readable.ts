import { type EdtfPoint, readEdtf } from './edtf-time';
import { monthNames } from './month';
import { seasonOf } from './season';

/**
 * An EDTF time as a journalist would write it: "7 Nov 2024", "about 10 Nov 2024", "by 12 Nov 2024",
 * "3 or 10 Nov 2024", "12 Nov 2024, 06:10 +01:00". A clock time is shown as written, in its own offset.
 * Works on the parts of the text alone, so the zone of the machine or browser plays no part.
 * A text that is not EDTF is answered as it stands: showing must not fail.
 */
export function formatEdtf(text: string): string {
  const time = readEdtf(text.trim());
  if (!time) return text;
  if (time.kind === 'point') return words(time.point);
  if (time.kind === 'interval') {
    if (!time.start) return time.end ? `by ${words(time.end)}` : text;
    if (!time.end) return `since ${words(time.start)}`;
    return `${beside(time.start, time.end)} to ${words(time.end)}`;
  }
  const last = time.members.at(-1)?.to;
  if (!last) return text;
  const ways = time.members.map(({ from, to }, index) => {
    const final = index === time.members.length - 1;
    const end = final ? words(to) : beside(to, last);
    return from === to ? end : `between ${beside(from, last)} and ${end}`;
  });
  const listed =
    ways.length < 2 ? (ways[0] ?? '') : `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`;
  return `${listed}${time.orEarlier ? ' or earlier' : ''}${time.orLater ? ' or later' : ''}`;
}

/** A point written before a later one, without the month and year that both share. */
function beside(point: EdtfPoint, later: EdtfPoint): string {
  const plainDays = [point, later].every(
    (p) => p.day !== null && !p.clock && !p.approximate && !p.uncertain,
  );
  if (plainDays && point.year === later.year) {
    return point.month === later.month
      ? String(point.day)
      : `${point.day} ${monthNames[(point.month ?? 1) - 1]?.short}`;
  }
  return words(point);
}

function words(point: EdtfPoint): string {
  const doubt = `${point.uncertain ? 'perhaps ' : ''}${point.approximate ? 'about ' : ''}`;
  return `${doubt}${dateWords(point)}${clockWords(point)}`;
}

function dateWords({ year, month, day, season }: EdtfPoint): string {
  if (season !== null) return `${seasonOf(season)?.words} ${fourDigits(year)}`;
  if (month === null) return fourDigits(year);
  const monthAndYear = `${monthNames[month - 1]?.short} ${fourDigits(year)}`;
  return day === null ? monthAndYear : `${day} ${monthAndYear}`;
}

function clockWords({ clock }: EdtfPoint): string {
  if (!clock) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `, ${two(clock.hour)}:${two(clock.minute)} ${zoneWords(clock.utc, clock.offsetMinutes)}`;
}

function zoneWords(utc: boolean, offsetMinutes: number): string {
  if (utc) return 'UTC';
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The year 50 is written 0050, so that it cannot be taken for a day. */
function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
