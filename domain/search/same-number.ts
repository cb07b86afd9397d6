/**
 * The other ways in which a number with thousands is written: `50,000`, `50.000` and `50000` are one.
 * Nothing for what is no such number; four digits alone are taken for a year.
 */
export function sameNumber(written: string): string[] {
  if (!/^(?:\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+|\d{5,15})$/.test(written)) return [];
  const digits = written.replace(/\D/g, '');
  const grouped = (mark: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
  return [grouped(','), grouped('.'), digits].filter((one) => one !== written);
}
