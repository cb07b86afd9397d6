/** A number as people read it: 1,234,567. */
export function readable(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "1 row", "1,234 rows". */
export function rowsInWords(count: number): string {
  return inWords(count, 'row');
}

/** "1 thing", "1,234 things"; for nouns that take an s. */
export function inWords(count: number, noun: string): string {
  return `${readable(count)} ${noun}${count === 1 ? '' : 's'}`;
}
