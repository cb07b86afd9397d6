import { monthFromName } from '@/domain/time/month';

const month = '[A-Z][a-z]{2,8}\\.?';
const exact = new RegExp(
  `^(?:(\\d{1,2}) )?(${month})(?: (\\d{4}))?(?:,? (?:at )?(\\d{1,2}):(\\d{2}))?$`,
);

/**
 * A time of a situation as EDTF, in the year `year` unless it names one: "7 Nov", "1 May 09:14", "May",
 * "about 3 May", "by 3 May", "after 3 May". A clock time alone is on `day` (EDTF). Null: not read.
 */
export function readTime(text: string, year: number, day: string | null = null): string | null {
  const trimmed = text.trim();
  const hedged = /^(about|around|by|until|before|after|since|from) (.+)$/.exec(trimmed);
  if (hedged) {
    const [, hedge = '', rest = ''] = hedged;
    const time = readTime(rest, year, day);
    if (time === null) return null;
    if (hedge === 'about' || hedge === 'around') return `${time}~`;
    if (hedge === 'by' || hedge === 'until') return `../${time}`;
    if (hedge === 'before') return `../${nextDay(time, -1)}`;
    return hedge === 'after' ? `${nextDay(time, 1)}/..` : `${time}/..`;
  }
  if (/^\d{4}-\d{2}/.test(trimmed)) return trimmed;
  const clock = /^(\d{1,2}):(\d{2})$/.exec(trimmed);
  if (clock) return day ? `${day.slice(0, 10)}T${two(clock[1])}:${clock[2]}:00Z` : null;
  const found = exact.exec(trimmed);
  const number = monthFromName(found?.[2] ?? '');
  if (!found || number === null) return null;
  const [, days, , years, hours, minutes] = found;
  const months = `${years ?? year}-${two(String(number))}`;
  if (days === undefined) return hours === undefined ? months : null;
  const date = `${months}-${two(days)}`;
  return hours === undefined ? date : `${date}T${two(hours)}:${minutes}:00Z`;
}

function nextDay(edtf: string, by: number): string {
  const day = new Date(`${edtf.slice(0, 10)}T00:00:00Z`).getTime() + by * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
