import { Temporal } from 'temporal-polyfill';

import { edtfBounds } from '../time/edtf';
import { readEdtf } from '../time/edtf-time';
import { monthFromName, monthNames } from '../time/month';
import { formatEdtf } from '../time/readable';

/** A said-time to offer, with the words it comes from, for a journalist to check. */
export interface SaidTime {
  edtf: string;
  /** "“on Sunday”, counted back from 12 Nov 2024" */
  basis: string;
}

/**
 * Finds in an attribution's words when it was said: "yesterday", "on Sunday", "last Sunday" (one of
 * two days), "in June", "two days ago", "last week", "on Nov. 7". Since it was said before it was
 * published, every day is counted back from the publication day, as written in `publishedOn` (EDTF).
 * (chrono-node was tried: it reads "on Wednesday" on a Tuesday as the day after.)
 * Only a time beside a verb of saying is taken: in "said that the bridge would open in May" nothing
 * tells when it was said. Null if there is none, if two differ, or if the publication time is no
 * single day.
 */
export function saidTimeFromWords(words: string, publishedOn: string): SaidTime | null {
  return saidTimeReader(publishedOn)(words);
}

/** As {@link saidTimeFromWords}, for many words of one article: the day is read once. */
export function saidTimeReader(publishedOn: string): (words: string) => SaidTime | null {
  const published = singleDay(publishedOn);
  if (!published) return () => null;
  const from = formatEdtf(published.toString());
  return (words) => saidTime(words, published, from);
}

/**
 * What somebody means who types "yesterday", "Sunday", "in June" or "12 November" into the field: the
 * same as these words mean in the article. Null if what is typed is no such time, or more than one.
 */
export function saidTimeTyped(typed: string, publishedOn: string): SaidTime | null {
  const published = singleDay(publishedOn);
  if (!published) return null;
  const plain = typed.trim().replace(/\s+/g, ' ').toLowerCase();
  const words = plain.replace(/^on (?=\d|[a-z]+ \d)/, '').replace(namesInSmall, capital);
  const whole = mentions(words, published).find(
    (mention) => mention.start === 0 && mention.words.length === words.length,
  );
  if (!whole) return null;
  const from = formatEdtf(published.toString());
  return { edtf: whole.edtf, basis: `“${typed.trim()}”, counted back from ${from}` };
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The day of a publication time; null: it is no single day. */
function singleDay(publishedOn: string): Temporal.PlainDate | null {
  const time = readEdtf(publishedOn);
  if (time?.kind !== 'point' || time.point.month === null || time.point.day === null) return null;
  const { year, month, day } = time.point;
  return new Temporal.PlainDate(year, month, day);
}

function saidTime(words: string, published: Temporal.PlainDate, from: string): SaidTime | null {
  const all = mentions(words, published);
  const chosen = all.filter((mention) => isOfSaying(words, mention));
  const [first] = chosen;
  if (!first || distinct(chosen) > 1) return null;
  return { edtf: first.edtf, basis: `“${first.words}”, counted back from ${from}` };
}

interface Mention {
  edtf: string;
  words: string;
  start: number;
}

function distinct(found: Mention[]): number {
  return new Set(found.map(({ edtf }) => edtf)).size;
}

const saying =
  'said|says|told|wrote|posted|stated|announced|confirmed|denied|dismissed|rejected|declined|refused|claimed|insisted|added|reported|replied|acknowledged|' +
  'admitted|alleged|argued|asserted|conceded|criticised|criticized|explained|outlined|predicted|promised|proposed|warned';
/** "said on Sunday", "told reporters in Kyiv yesterday": up to four words, none that opens a clause. */
const sayingBefore = new RegExp(
  `\\b(?:${saying}|pleaded (?:not )?guilty)(?:\\s+(?!that\\b)[^\\s.;,:]+){0,4},?\\s*$`,
  'i',
);
/** "Yesterday, the Kremlin dismissed", "On Sunday a source said": up to six words. */
const sayingAfter = new RegExp(
  `^,?(?:\\s+(?!that\\b|who\\b|which\\b)[^\\s.;:]+){0,6}?\\s+(?:${saying})\\b`,
  'i',
);
const startOfClause = /(?:^|[.;:!?]["”]?\s+|,\s+)(?:(?:on|in)\s+)?$/i;

/** True if the time says when somebody spoke, not when something else was. */
function isOfSaying(words: string, mention: Mention): boolean {
  const { start } = mention;
  const before = words.slice(0, start);
  const after = words.slice(start + mention.words.length);
  return sayingBefore.test(before) || (startOfClause.test(before) && sayingAfter.test(after));
}

/** Every time in the words, none overlapping an earlier rule's, none after publication. */
function mentions(words: string, published: Temporal.PlainDate): Mention[] {
  const found: Mention[] = [];
  for (const { pattern, edtf } of rules) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.start + other.words.length && other.start < end)) {
        continue;
      }
      const text = edtf(
        match.slice(1).map((part) => part ?? ''),
        published,
      );
      if (text !== null && notAfter(text, published))
        found.push({ edtf: text, words: match[0], start });
    }
  }
  return found;
}

function notAfter(edtf: string, published: Temporal.PlainDate): boolean {
  // A plain day compares as it is written.
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return edtf <= published.toString();
  const earliest = edtfBounds(edtf).earliest;
  return earliest !== null && earliest <= (edtfBounds(published.toString()).latest ?? 0);
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthPattern = `((?:${monthNames.map(({ full }) => `${full}|${full.slice(0, 3)}`).join('|')}|Sept)\\b\\.?)`;
const namesInSmall = new RegExp(
  `\\b(?:${[...weekdays, ...monthNames.map(({ full }) => full)]
    .flatMap((name) => [name, name.slice(0, 3)])
    .concat('Sept')
    .join('|')
    .toLowerCase()})\\b`,
  'g',
);
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Each pattern's groups, and the publication day, to EDTF; null: not a time of saying. */
const rules: readonly {
  pattern: RegExp;
  edtf: (groups: string[], published: Temporal.PlainDate) => string | null;
}[] = [
  {
    // "After they met on Wednesday, Roe said the next day": its own words stand at the end.
    pattern: new RegExp(
      `(?<=\\bon (${weekdays.join('|')})\\b[^.;]{1,160})\\b(?:the (?:next|following) day|a day later)\\b`,
      'gu',
    ),
    edtf: ([name = ''], published) =>
      Temporal.PlainDate.from(weekday('on', name, published))
        .add({ days: 1 })
        .toString(),
  },
  {
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
    edtf: (_, published) => published.toString(),
  },
  {
    pattern: /\b(?:yesterday|last night)\b/giu,
    edtf: (_, published) => published.subtract({ days: 1 }).toString(),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}|an?|${counts.join('|')}) (day|week)s? ago\\b`, 'giu'),
    edtf: ([count = '', unit], published) => {
      const number = Number(count) || counts.indexOf(count.toLowerCase()) + 1 || 1;
      if (unit === 'day') return published.subtract({ days: number }).toString();
      return `${published.subtract({ weeks: number }).toString()}~`;
    },
  },
  {
    // A week runs from Monday to Sunday (ISO 8601).
    pattern: /\b(?:earlier )?(last|this) (week|month|year)\b/giu,
    edtf: ([which = '', unit = ''], published) => period(which.toLowerCase(), unit, published),
  },
  {
    pattern: new RegExp(
      `\\b${monthPattern} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`,
      'gu',
    ),
    edtf: ([month = '', day = '', year = ''], published) =>
      calendarDay(day, month, year, published),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${monthPattern}(?:,? (\\d{4})\\b)?`, 'gu'),
    edtf: ([day = '', month = '', year = ''], published) =>
      calendarDay(day, month, year, published),
  },
  {
    pattern: new RegExp(
      `\\b(?:(last|next|on|this) (?:\\w+ )?)?(${weekdays.join('|')})\\b(?! (?:Times|Telegraph|Express|Mirror|Mail|Post))`,
      'gu',
    ),
    edtf: ([which, name = ''], published) =>
      which === 'next' ? null : weekday(which, name, published),
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Ll]ast)(?: early| mid| late)? ${monthPattern}(?: (\\d{4})\\b)?`,
      'gu',
    ),
    edtf: ([month = '', year = ''], published) => {
      const number = monthFromName(month);
      if (number === null) return null;
      const passed = number <= published.month;
      return yearMonth(Number(year) || published.year - (passed ? 0 : 1), number);
    },
  },
  {
    pattern: /\b[Ii]n (\d{4})\b/gu,
    edtf: ([year = '']) => (/^(?:19|20)/.test(year) ? year : null),
  },
];

function period(which: string, unit: string, published: Temporal.PlainDate): string {
  const { year, month } = published;
  const monday = published.subtract({ days: published.dayOfWeek - 1 });
  if (which === 'this') {
    const first = {
      week: monday,
      month: published.with({ day: 1 }),
      year: published.with({ month: 1, day: 1 }),
    }[unit];
    return `${(first ?? published).toString()}/${published.toString()}`;
  }
  if (unit === 'week') {
    return `${monday.subtract({ days: 7 }).toString()}/${monday.subtract({ days: 1 }).toString()}`;
  }
  if (unit === 'year') return String(year - 1);
  return month === 1 ? yearMonth(year - 1, 12) : yearMonth(year, month - 1);
}

/** Without a year, the last such day up to publication. */
function calendarDay(
  day: string,
  monthName: string,
  year: string,
  published: Temporal.PlainDate,
): string | null {
  const month = monthFromName(monthName);
  if (month === null) return null;
  const inYear = (y: number) => `${yearMonth(y, month)}-${day.padStart(2, '0')}`;
  const text = year
    ? inYear(Number(year))
    : inYear(published.year - (inYear(published.year) > published.toString() ? 1 : 0));
  return readEdtf(text) ? text : null;
}

/**
 * "Sunday" is the last one up to and including the publication day (newsrooms name the day instead of
 * saying today). "Last Sunday" is read as that or the one before, so it is one of two days.
 */
function weekday(which: string | undefined, name: string, published: Temporal.PlainDate): string {
  const back = (published.dayOfWeek - (weekdays.indexOf(name) + 1) + 7) % 7;
  const day = published.subtract({ days: back });
  if (which !== 'last') return day.toString();
  const before = day.subtract({ days: 7 });
  return back === 0 ? before.toString() : `[${before.toString()},${day.toString()}]`;
}

function yearMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
