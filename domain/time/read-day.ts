import { refuse, type Result } from '../result';
import { parseEdtf } from './edtf';
import { monthFromName } from './month';
import { formatEdtf } from './readable';

/**
 * Reads what a journalist would type into a date field and answers EDTF: "10 Nov 2024",
 * "Nov 10, 2024", "Nov 2024", "13/11/2024", "12.11.2024" (with dots the day stands first),
 * "about 10 Nov 2024", "perhaps Nov 2024", "by 12 Nov 2024", "since 7 Nov 2024", "3 or 10 Nov 2024",
 * a weekday before it if it is the right one, a year of two digits after day and month in words,
 * or EDTF itself. Reads back all that `formatEdtf` writes for days, months and years.
 * Refuses (`invalid`) what it cannot read, and "12/11/2024" or "12-11-2024", naming both
 * readings.
 */
export function readDay(text: string): Result<{ edtf: string }> {
  const typed = text.trim().replace(/\s+/g, ' ');
  const asEdtf = parseEdtf(typed);
  if (asEdtf.ok) return { ok: true, edtf: asEdtf.edtf };
  const named = /^([a-z]{2,9})\.?,? (?=.*\d)(.+)$/i.exec(typed);
  const weekday = named ? weekdayOf(named[1] ?? '') : null;
  if (named && weekday !== null) return onWeekday(weekday, named[2] ?? '');
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?$/.exec(typed);
  if (yearFirst) {
    const [, year = '', month, day] = yearFirst;
    const iso = parseEdtf(isoDay(year, Number(month), Number(day)));
    return iso.ok ? { ok: true, edtf: iso.edtf } : refuse('invalid', `There is no day ${typed}.`);
  }
  const slashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(typed);
  if (slashes) {
    return readSlashes(typed, Number(slashes[1]), Number(slashes[3]), fullYear(slashes[4] ?? ''));
  }
  if (/^(?:\d{1,2}\.? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2})$/i.test(typed)) {
    return refuse('invalid', `“${typed}” lacks its year. Write ${typed.replace(/,$/, '')} 2024.`);
  }
  const edtf = fromWords(typed);
  const checked = edtf === null ? null : parseEdtf(edtf);
  if (!checked?.ok) {
    return refuse(
      'invalid',
      `“${typed.slice(0, 60)}” is not a date we can read. ` +
        'Write 10 Nov 2024, Nov 2024, about 10 Nov 2024 or by 12 Nov 2024.',
    );
  }
  return { ok: true, edtf: checked.edtf };
}

/** 0 for Sunday; null: no weekday. */
function weekdayOf(word: string): number | null {
  const at = weekdays.findIndex((name) => {
    const typed = word.toLowerCase();
    return typed === name || (typed.length >= 2 && typed.length <= 5 && name.startsWith(typed));
  });
  return at < 0 ? null : at;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A day with its weekday, which must be right: one of the two may be a slip. */
function onWeekday(weekday: number, words: string): Result<{ edtf: string }> {
  const day = readDay(words);
  if (!day.ok || !/^\d{4}-\d{2}-\d{2}$/.test(day.edtf)) return day;
  const real = new Date(`${day.edtf}T00:00:00Z`).getUTCDay();
  if (real === weekday) return day;
  const capital = (name = '') => `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return refuse(
    'invalid',
    `${formatEdtf(day.edtf)} was a ${capital(weekdays[real])}, not a ${capital(weekdays[weekday])}. ` +
      `Write ${formatEdtf(day.edtf)} if that is the day.`,
  );
}

/** `2024` of “24”: years of two digits are of this century up to 69 (POSIX, strptime). */
function fullYear(digits: string): string {
  if (digits.length !== 2) return digits;
  return `${Number(digits) < 69 ? '20' : '19'}${digits}`;
}

function readSlashes(typed: string, a: number, b: number, year: string): Result<{ edtf: string }> {
  const dayFirst = parseEdtf(isoDay(year, b, a));
  const monthFirst = parseEdtf(isoDay(year, a, b));
  if (dayFirst.ok && monthFirst.ok && a !== b) {
    return refuse(
      'invalid',
      `“${typed}” can be read as ${formatEdtf(dayFirst.edtf)} or as ${formatEdtf(monthFirst.edtf)}. ` +
        'Write the month as a word.',
    );
  }
  if (dayFirst.ok) return { ok: true, edtf: dayFirst.edtf };
  if (monthFirst.ok) return { ok: true, edtf: monthFirst.edtf };
  return refuse('invalid', `There is no day ${typed}.`);
}

/** Null if the words are not a date. A day that does not exist is left for `parseEdtf` to refuse. */
function fromWords(typed: string): string | null {
  const open = /^(by|until|since|from) (.+)$/i.exec(typed);
  if (open) {
    const day = plainDay(open[2] ?? '');
    if (day === null) return null;
    return /^(by|until)$/i.test(open[1] ?? '') ? `../${day}` : `${day}/..`;
  }
  const range = /^(.+?) (?:to|[-–]) (.+)$/i.exec(typed);
  if (range) return pair(range[1] ?? '', range[2] ?? '', (a, b) => `${a}/${b}`);
  const either = /^(.+?) or (.+)$/i.exec(typed);
  if (either) return pair(either[1] ?? '', either[2] ?? '', (a, b) => `[${a},${b}]`);
  return plainDay(typed);
}

/** Two days of which the first may leave out what the second says: "3 or 10 Nov 2024". */
function pair(first: string, last: string, join: (a: string, b: string) => string): string | null {
  const end = plainDay(last);
  if (end === null) return null;
  const [, month = '', year = ''] = /([a-z]{3,9}\.?),? (\d{4})$/i.exec(last) ?? [];
  const start =
    plainDay(first) ?? plainDay(`${first} ${year}`) ?? plainDay(`${first} ${month} ${year}`);
  return start === null ? null : join(start, end);
}

/** One day, month or year with its "about" and "perhaps". */
function plainDay(words: string): string | null {
  const [, perhaps, about, date = ''] =
    /^(perhaps )?((?:about|around|circa) )?(.+)$/i.exec(words.trim()) ?? [];
  const qualifier = perhaps ? (about ? '%' : '?') : about ? '~' : '';
  const iso = isoDate(date);
  return iso === null ? null : `${iso}${qualifier}`;
}

function isoDate(date: string): string | null {
  if (/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(date);
  if (dots) return isoDay(fullYear(dots[3] ?? ''), Number(dots[2]), Number(dots[1]));
  const dayFirst =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?)?([a-z]+\.?),?[ -](\d{4}|(?<=\d[ -][a-z]+\.?,?[ -])\d{2})$/i.exec(
      date,
    );
  const monthFirst = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(date);
  const month = monthFromName(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === null) return null;
  const day = dayFirst ? dayFirst[1] : monthFirst?.[2];
  const year = dayFirst?.[3] ?? monthFirst?.[3] ?? '';
  return isoDay(fullYear(year), month, day === undefined ? null : Number(day));
}

function isoDay(year: string, month: number, day: number | null): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}
