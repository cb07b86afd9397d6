/** One bound of a time (ms since 1970) as a column's value; open or absent is null. */
export function instant(bound: number | null | undefined): Date | null {
  return bound === null || bound === undefined ? null : new Date(bound);
}
