/**
 * The sub-year groupings of ISO 8601-2:2019, 4.8 (codes 21 to 41), in whole months: the first month
 * (1 to 12), how many months, and their words. The standard gives seasons no months; these are the
 * meteorological ones. Codes 21 to 24 do not say the hemisphere and are read as northern.
 */
const groupings: Readonly<Record<number, readonly [first: number, months: number, words: string]>> =
  {
    21: [3, 3, 'spring'],
    22: [6, 3, 'summer'],
    23: [9, 3, 'autumn'],
    // "Winter 2024" may mean the one that began or the one that ended in that year: both are allowed.
    24: [1, 14, 'winter'],
    25: [3, 3, 'northern spring'],
    26: [6, 3, 'northern summer'],
    27: [9, 3, 'northern autumn'],
    28: [1, 14, 'northern winter'],
    29: [9, 3, 'southern spring'],
    30: [1, 14, 'southern summer'],
    31: [3, 3, 'southern autumn'],
    32: [6, 3, 'southern winter'],
    33: [1, 3, 'first quarter of'],
    34: [4, 3, 'second quarter of'],
    35: [7, 3, 'third quarter of'],
    36: [10, 3, 'last quarter of'],
    37: [1, 4, 'first four months of'],
    38: [5, 4, 'middle four months of'],
    39: [9, 4, 'last four months of'],
    40: [1, 6, 'first half of'],
    41: [7, 6, 'second half of'],
  };

/** The season that a code stands for, or null if ISO 8601-2 knows no such code. */
export function seasonOf(code: number): { first: number; months: number; words: string } | null {
  const found = groupings[code];
  return found ? { first: found[0], months: found[1], words: found[2] } : null;
}
