/**
 * An instant in words, e.g. “12 Nov 2024, 09:41”.
 * `at`: ISO 8601 with zone. `zone`: IANA name in which the desk reads its clock.
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
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    ...(show === 'minute' ? { timeStyle: 'short' } : {}),
    timeZone: zone,
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
