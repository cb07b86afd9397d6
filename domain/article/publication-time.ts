import { refuse, type Result } from '../result';
import { parseEdtf } from '../time/edtf';
import { readDay } from '../time/read-day';
import { formatEdtf } from '../time/readable';
import { readZone } from '../time/zone';

/**
 * Reads when an article was published, or when our own reporting took place, as typed: a day in any
 * way that `readDay` reads, or a day with a clock time and its zone, "12 Nov 2024, 06:10 UTC" or
 * "12 Nov 2024 06:10 +02:00", as newspapers print it: "Tuesday, Nov. 12, 2024, 6:10 p.m. EST",
 * "18.10 GMT, 12 November 2024". Answers EDTF.
 * Refuses (`invalid`) a clock time without its zone, which could be any of 26 hours, and a time that
 * is open at its end: what was said in an article was said by then.
 */
export function readPublicationTime(typed: string): Result<{ edtf: string }> {
  const read = readClock(typed.trim().replace(/\s+/g, ' '));
  if (!read.ok) return read;
  const parsed = parseEdtf(read.edtf);
  if (!parsed.ok) return parsed;
  return parsed.bounds.latest === null
    ? refuse('invalid', 'This time has no end. Write the day, or “by 12 Nov 2024”.')
    : { ok: true, edtf: parsed.edtf };
}

/** The words to show in the field of an edit form: readable where they read back the same, else EDTF. */
export function typedPublicationTime(edtf: string): string {
  const words = formatEdtf(edtf);
  const back = readPublicationTime(words);
  return back.ok && back.edtf === edtf ? words : edtf;
}

const clockFirst =
  /^(?:at )?((?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)?(?: ?[ap]\.?m\.?)?)(?: ([a-z+−-][\w:+−.-]*(?: time)?))?,? (?:on )?(.+)$/i;
const clockLast =
  /^(.+?),? (?:at |[-–—•|·] )?((?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::\d\d)?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?))(?: ?(?:h|uhr|hrs|hours))?(?:,? (.+))?$/i;
/** “1810 GMT”, which without its zone would be a year. */
const fourDigits = /^(.+ \d{4}),? ((?:[01]\d|2[0-3])[0-5]\d) ([a-z].*)$/i;

/** The words of a day, a clock and its zone, in either order; null: no clock stands there. */
function partsOf(typed: string): { day: string; clock: string; zone: string | undefined } | null {
  const before = clockFirst.exec(typed);
  if (before?.[1] && /[:.h]\d|[ap]\.?m/i.test(before[1]) && readDay(before[3] ?? '').ok) {
    return { day: before[3] ?? '', clock: before[1], zone: before[2] };
  }
  const after = fourDigits.exec(typed) ?? clockLast.exec(typed);
  return after?.[2] ? { day: after[1] ?? '', clock: after[2], zone: after[3] } : null;
}

/** `18:10` of “6:10 PM”, “18.10”, “1810”, “6pm”; null: no time of day. */
function clockOf(words: string): string | null {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2}?)(?:[:.h]?(\d{2}))?(?::\d{2})?(?: ?([ap])\.?m\.?)?$/i.exec(words) ?? [];
  let hour = Number(hours);
  if (hours === '' || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function readClock(typed: string): Result<{ edtf: string }> {
  if (parseEdtf(typed).ok) return readDay(typed);
  const whole = readDay(typed);
  const parts = whole.ok ? null : partsOf(typed);
  const clock = parts && clockOf(parts.clock);
  if (!parts || !clock) return whole;
  const day = readDay(parts.day);
  if (!day.ok) return day;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day.edtf)) {
    return refuse('invalid', 'A clock time needs a full day: 12 Nov 2024, 06:10 UTC.');
  }
  const zone = parts.zone === undefined ? null : readZone(parts.zone, `${day.edtf}T${clock}`);
  if (zone === null) {
    const words = `${formatEdtf(day.edtf)}, ${clock}`;
    const lacks =
      parts.zone === undefined
        ? 'lacks its zone'
        : `stands beside “${parts.zone.slice(0, 30)}”, which has several meanings or none`;
    return refuse(
      'invalid',
      `“${clock}” ${lacks}. Write ${words} UTC or ${words} +01:00, or leave the clock out.`,
    );
  }
  return { ok: true, edtf: `${day.edtf}T${clock}:00${zone}` };
}
