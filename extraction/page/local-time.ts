/** Where a country keeps one time; of those with several only Spain and Portugal, by their capitals. */
const zones: Readonly<Record<string, string>> = {
  ar: 'America/Argentina/Buenos_Aires', at: 'Europe/Vienna', ba: 'Europe/Sarajevo',
  be: 'Europe/Brussels', bg: 'Europe/Sofia', by: 'Europe/Minsk', ch: 'Europe/Zurich',
  cn: 'Asia/Shanghai', cz: 'Europe/Prague', de: 'Europe/Berlin', dk: 'Europe/Copenhagen',
  ee: 'Europe/Tallinn', eg: 'Africa/Cairo', es: 'Europe/Madrid', fi: 'Europe/Helsinki',
  fr: 'Europe/Paris', ge: 'Asia/Tbilisi', gr: 'Europe/Athens', hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest', ie: 'Europe/Dublin', il: 'Asia/Jerusalem', in: 'Asia/Kolkata',
  ir: 'Asia/Tehran', it: 'Europe/Rome', jp: 'Asia/Tokyo', ke: 'Africa/Nairobi', kr: 'Asia/Seoul',
  lt: 'Europe/Vilnius', lu: 'Europe/Luxembourg', lv: 'Europe/Riga', ng: 'Africa/Lagos',
  nl: 'Europe/Amsterdam', no: 'Europe/Oslo', pk: 'Asia/Karachi', pl: 'Europe/Warsaw',
  pt: 'Europe/Lisbon', ro: 'Europe/Bucharest', rs: 'Europe/Belgrade', se: 'Europe/Stockholm',
  sg: 'Asia/Singapore', si: 'Europe/Ljubljana', sk: 'Europe/Bratislava', th: 'Asia/Bangkok',
  tr: 'Europe/Istanbul', tw: 'Asia/Taipei', ua: 'Europe/Kyiv', uk: 'Europe/London',
  gb: 'Europe/London', za: 'Africa/Johannesburg',
}; // prettier-ignore

/** The time zone of an outlet, by the country of its address or of its page’s language; null: not told. */
export function outletZone(address: string | null, languageTag: string | null): string | null {
  const host = address && URL.canParse(address) ? new URL(address).hostname : '';
  const country = /\.([a-z]{2})$/.exec(host)?.[1];
  const region = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})$/i.exec(languageTag ?? '')?.[1];
  return zones[country ?? ''] ?? zones[region?.toLowerCase() ?? ''] ?? null;
}

/**
 * An instant in UTC as the clock of a zone showed it: `2024-11-13T00:10+01:00` of
 * `2024-11-12T23:10Z`. Others are given back as they are.
 */
export function inZone(iso: string, zone: string): string {
  const read =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]00:?00)$/i.exec(
      iso,
    );
  if (!read) return iso;
  const at = new Date(`${read[1]}T${read[2]}:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const local = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}T${part('hour')}:${part('minute')}`;
  const minutes = Math.round((Date.parse(`${local}:00Z`) - at.getTime()) / 60_000);
  return `${local}${offsetWords(minutes)}`;
}

function offsetWords(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
