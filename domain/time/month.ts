/** The months in order, as written in full and as shown on the desk. */
export const monthNames = [
  { full: 'January', short: 'Jan' },
  { full: 'February', short: 'Feb' },
  { full: 'March', short: 'Mar' },
  { full: 'April', short: 'Apr' },
  { full: 'May', short: 'May' },
  { full: 'June', short: 'June' },
  { full: 'July', short: 'July' },
  { full: 'August', short: 'Aug' },
  { full: 'September', short: 'Sep' },
  { full: 'October', short: 'Oct' },
  { full: 'November', short: 'Nov' },
  { full: 'December', short: 'Dec' },
] as const;

/**
 * The month (1 to 12) that an English name or its abbreviation means, in any case, with or without a
 * full stop ("Nov.", "Sept", "november"); null for anything else.
 */
export function monthFromName(name: string): number | null {
  const letters = name.toLowerCase().replace(/\.$/, '');
  if (letters.length < 3) return null;
  const index = monthNames.findIndex(
    ({ full }) =>
      full.toLowerCase() === letters ||
      full.toLowerCase().slice(0, 3) === letters ||
      (letters === 'sept' && full === 'September'),
  );
  return index === -1 ? null : index + 1;
}
