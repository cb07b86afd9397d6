import { canonicalUrl } from '@/domain/article/canonical-url';
import { readPublicationTime, typedPublicationTime } from '@/domain/article/publication-time';
import { characterFault } from '@/domain/text/clean-text';

/** One line as a form's field takes it, cut at a word if it is too long; null: nothing is left. */
export function foundLine(raw: string, most: number): string | null {
  const line = raw.replace(/\s+/g, ' ').trim();
  if (line === '' || characterFault(line)) return null;
  if (line.length <= most) return line;
  return line
    .slice(0, most)
    .replace(/\s+\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '');
}

/**
 * When a page says that it was published, as people would type it: the minute where its zone is said,
 * else the day. Null: it cannot be read, is not exact to the day, or cannot be: before there were
 * newspapers, or after the present day, whatever the zone.
 */
export function foundTime(raw: string, now: Date): string | null {
  const text = raw.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      text,
    );
  const spelled =
    /^(?:[a-z]{3},? )?(\d{1,2} [a-z]{3,9} \d{4}) (\d{2}:\d{2}):\d{2} (GMT|UTC|[+-]\d{4})$/i.exec(
      text,
    );
  const [, day = '', clock, zone] = iso ?? spelled ?? [];
  const read = readPublicationTime(day || text);
  if (!read.ok || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(read.edtf)) return null;
  const at = Date.parse(read.edtf.slice(0, 10));
  if (at < earliest || at > now.getTime() + oneDay) return null;
  const words = typedPublicationTime(read.edtf);
  const minute = clock && zone ? `${words}, ${clock} ${zoneWords(zone)}` : words;
  return readPublicationTime(minute).ok ? minute : words;
}

/** The year of the first newspaper. */
const earliest = Date.UTC(1605, 0, 1);
const oneDay = 24 * 60 * 60 * 1000;

function zoneWords(zone: string): string {
  if (/^(z|utc|gmt)$/i.test(zone)) return 'UTC';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return /^0000$/.test(digits) ? 'UTC' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The language of `en_GB`, `de-AT` or `sr-Latn` as the desk's forms know it; null: no language. */
export function foundLanguage(raw: string): string | null {
  const tag = raw.trim().replace(/_/g, '-');
  try {
    const { language, script } = new Intl.Locale(tag);
    if (language === 'nb' || language === 'nn') return 'no';
    return language === 'sr' && script === 'Latn'
      ? 'sr-Latn'
      : /^[a-z]{2,3}$/.test(language) && language !== 'und'
        ? language
        : null;
  } catch {
    return null;
  }
}

/**
 * The address that a page gives as its own, if it lies on the same site: that of another site is the
 * original of a reprint, which is another article. Null: none, or another site's.
 * @param pageUrl where it was fetched; null: unknown, so that any is taken
 */
export function foundAddress(raw: string, pageUrl: string | null): string | null {
  const base = pageUrl ?? undefined;
  if (!URL.canParse(raw.trim(), base)) return null;
  const url = new URL(raw.trim(), base);
  url.hash = '';
  if (!canonicalUrl(url.href).ok) return null;
  if (pageUrl !== null && site(url) !== site(new URL(pageUrl))) return null;
  return url.href;
}

/** The host without the name of its edition for telephones. */
function site({ host }: URL): string {
  return host.replace(/^(?:www\d?|m|mobile|amp)\./, '');
}
