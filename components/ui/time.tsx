/**
 * An instant in words with its zone, e.g. “12 Nov 2024, 09:41 UTC”.
 * `at`: ISO 8601 with zone. `zone`: IANA name in which the clock is read.
 */
export function Instant({
  at,
  zone = 'UTC',
  show = 'minute',
}: {
  at: string;
  zone?: string;
  show?: 'day' | 'minute';
}) {
  return <time dateTime={at}>{formatOf(zone, show).format(new Date(at))}</time>;
}

/** Making a formatter takes a hundred times as long as using it, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, show: 'day' | 'minute'): Intl.DateTimeFormat {
  const key = `${zone} ${show}`;
  const known = formats.get(key);
  if (known) return known;
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const made = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(show === 'minute' ? clock : {}),
    timeZone: zone,
  });
  formats.set(key, made);
  return made;
}
