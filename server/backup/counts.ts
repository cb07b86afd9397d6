/** A number as people read it: 1,234,567. */
export function readable(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "1 row", "1,234 rows". */
export function rowsInWords(count: number): string {
  return `${readable(count)} ${count === 1 ? 'row' : 'rows'}`;
}
