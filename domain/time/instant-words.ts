const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An instant for a sentence, on the desk's clock: "12 Nov 2024, 09:41 UTC". */
export function instantWords(at: Date): string {
  return `${format.format(at)} UTC`;
}

/** The instant as a field of the kind `datetime-local` shows it, in UTC; '' for none. */
export function instantValue(at: Date | string | null): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 16);
}

/** To the minute, as a history keeps it: "2024-11-12 18:00 UTC"; null for none. */
export function minuteInWords(at: Date | null): string | null {
  return at && `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
