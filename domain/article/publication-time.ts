import { refuse, type Result } from '../result';
import { parseEdtf } from '../time/edtf';
import { readDay } from '../time/read-day';
import { formatEdtf } from '../time/readable';

/**
 * Reads when an article was published, or when our own reporting took place, as typed: a day in any
 * way that `readDay` reads, or a day with a clock time and its zone, "12 Nov 2024, 06:10 UTC" or
 * "12 Nov 2024 06:10 +02:00". Answers EDTF.
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

function readClock(typed: string): Result<{ edtf: string }> {
  if (parseEdtf(typed).ok) return readDay(typed);
  const parts = /^(.+?),? (?:at )?([01]?\d|2[0-3])[:.]([0-5]\d)(?: (.+))?$/i.exec(typed);
  if (!parts) return readDay(typed);
  const [, words = '', hour = '', minute = '', zoneWords] = parts;
  const day = readDay(words);
  if (!day.ok) return day;
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  const zone = zoneWords === undefined ? null : readZone(zoneWords);
  if (zone === null) {
    return refuse(
      'invalid',
      `“${clock}” lacks its zone. Write ${clock} UTC or ${clock} +01:00, or leave the clock out.`,
    );
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day.edtf)) {
    return refuse('invalid', 'A clock time needs a full day: 12 Nov 2024, 06:10 UTC.');
  }
  return { ok: true, edtf: `${day.edtf}T${clock}:00${zone}` };
}

function readZone(words: string): string | null {
  if (/^(utc|gmt|z)$/i.test(words)) return 'Z';
  const offset = /^(?:utc|gmt)? ?([+−-])(0?\d|1[0-4])(?::?([0-5]\d))?$/i.exec(words);
  if (!offset) return null;
  const [, sign = '', hours = '', minutes = '00'] = offset;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}
