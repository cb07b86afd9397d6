/** What newspapers print beside a clock, with its distance from UTC. */
const offsets: Readonly<Record<string, string>> = {
  utc: 'Z', gmt: 'Z', z: 'Z', wet: 'Z', west: '+01:00', bst: '+01:00',
  cet: '+01:00', mez: '+01:00', cest: '+02:00', mesz: '+02:00', eet: '+02:00', sast: '+02:00',
  eest: '+03:00', msk: '+03:00', trt: '+03:00', eat: '+03:00', wat: '+01:00', pkt: '+05:00',
  hkt: '+08:00', sgt: '+08:00', awst: '+08:00', jst: '+09:00', kst: '+09:00', aest: '+10:00',
  aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00', est: '-05:00', edt: '-04:00', cdt: '-05:00',
  mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', akst: '-09:00', akdt: '-08:00',
  hst: '-10:00', brt: '-03:00', art: '-03:00',
}; // prettier-ignore

/** Names of a place’s time, summer and winter, which depend on the day. */
const places: Readonly<Record<string, string>> = {
  et: 'America/New_York', 'eastern time': 'America/New_York', eastern: 'America/New_York',
  ct: 'America/Chicago', 'central time': 'America/Chicago', mt: 'America/Denver',
  'mountain time': 'America/Denver', pt: 'America/Los_Angeles', 'pacific time': 'America/Los_Angeles',
  pacific: 'America/Los_Angeles', 'uk time': 'Europe/London', 'london time': 'Europe/London',
  'moscow time': 'Europe/Moscow', 'kyiv time': 'Europe/Kyiv', 'paris time': 'Europe/Paris',
  'berlin time': 'Europe/Berlin',
}; // prettier-ignore

/**
 * Reads a time zone as a newspaper prints it: “UTC”, “GMT+1”, “+02:00”, “EST”, “CET”, “ET”; answers
 * `Z` or `+02:00`. Null: none that is known, or one that has several meanings (IST, CST).
 * @param local the day and clock that it stands beside: `2024-11-12T06:10`
 */
export function readZone(words: string, local: string): string | null {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/^\((.*)\)$/, '$1');
  if (Object.hasOwn(offsets, name)) return offsets[name] ?? null;
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (place) return zoneOffset(place, local);
  const offset = /^(?:utc|gmt)? ?([+−-])(0?\d|1[0-4])(?::?([0-5]\d))?$/i.exec(words.trim());
  if (!offset) return null;
  const [, sign = '', hours = '', minutes = '00'] = offset;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** How far a place’s clock was from UTC when it showed `local`: `-05:00`. */
function zoneOffset(zone: string, local: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (iso: string) => {
    const part = format.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName');
    return part?.value.replace('GMT', '') || '+00:00';
  };
  // A first guess is at most some hours off; the second is made with its offset.
  const offset = offsetAt(`${local}:00${offsetAt(`${local}:00Z`)}`);
  return offset === '+00:00' ? 'Z' : offset;
}
