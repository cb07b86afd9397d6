/**
 * Code points before a position that is counted in UTF-16 code units. A lone half of a surrogate pair
 * counts as one.
 */
export function codePointsBefore(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}

/** UTF-16 code units before a position that is counted in code points; null: it lies behind the end. */
export function unitsBefore(text: string, codePoints: number): number | null {
  if (!Number.isInteger(codePoints) || codePoints < 0) return null;
  let units = 0;
  for (let passed = 0; passed < codePoints; passed++) {
    const code = text.codePointAt(units);
    if (code === undefined) return null;
    units += code > 0xffff ? 2 : 1;
  }
  return units;
}
