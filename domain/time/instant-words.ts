const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An instant for a sentence, on the desk's clock: "12 Nov 2024, 09:41 UTC". */
export function instantWords(at: Date): string {
  return `${format.format(at)} UTC`;
}
