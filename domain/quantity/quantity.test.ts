import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Figure, qualifiers } from './figure';
import { figureInterval, figuresOverlap } from './figure-interval';
import { formatFigure } from './format-figure';
import { parseQuantity } from './parse-quantity';

/** "low-high qualifier unit", as short as it can be said. */
const read = (text: string) =>
  parseQuantity(text).readings.map(({ figure: { low, high, qualifier }, unit }) =>
    [low === high ? low : `${low}–${high}`, qualifier, unit].filter(Boolean).join(' '),
  );

describe('one reading', () => {
  test.each([
    ['50,000', '50000 exactly'],
    ['fifty thousand', '50000 exactly'],
    ['almost 50,000', '50000 almost'],
    ['almost 50,000 enemy soldiers in Kursk', '50000 almost enemy soldiers'],
    ['4 to 5 months', '4–5 exactly months'],
    ['four to five', '4–5 exactly'],
    ['between four and five weeks', '4–5 exactly weeks'],
    ['about 10,000–12,000 troops', '10000–12000 about troops'],
    ['10 to 12 thousand', '10000–12000 exactly'],
    ['1.2 to 1.4 million people', '1200000–1400000 exactly people'],
    ['500 to 1 million', '500–1000000 exactly'],
    ['1.2 million', '1200000 exactly'],
    ['1.2m', '1200000 exactly'],
    ['50k', '50000 exactly'],
    ['5 m', '5 exactly m'],
    ['more than 20', '20 more_than'],
    ['at least two', '2 at_least'],
    ['no fewer than 30', '30 at_least'],
    ['up to 12 drones', '12 at_most drones'],
    ['fewer than a hundred', '100 less_than'],
    ['just under 300', '300 almost'],
    ['20 or more', '20 at_least'],
    ['200+ tanks', '200 at_least tanks'],
    ['2,5', '2.5 exactly'],
    ['0.125', '0.125 exactly'],
    ['50 000', '50000 exactly'],
    ['50\u00a0000 men', '50000 exactly men'],
    ['50\u2009000', '50000 exactly'],
    ['1\u202f234\u202f567,5', '1234567.5 exactly'],
    ["1'234'567", '1234567 exactly'],
    ['1,234,567.89', '1234567.89 exactly'],
    ['1.234.567,89', '1234567.89 exactly'],
    ['1,23,456', '123456 exactly'],
    ['one hundred and twenty-five thousand', '125000 exactly'],
    ['4.35 to 5 hundred', '435–500 exactly'],
    ['two and three boats', '2 exactly'],
    ['twenty-five', '25 exactly'],
    ['half a million', '500000 exactly'],
    ['two dozen boats', '24 exactly boats'],
    ['a dozen', '12 exactly'],
    ['two million three hundred thousand', '2300000 exactly'],
    ['$1.5 billion', '1500000000 exactly dollars'],
    ['12%', '12 exactly percent'],
    ['some 7.5 per cent', '7.5 about percent'],
    ['a total of 17', '17 exactly'],
    ['99999999999999999999.5', '99999999999999999999.5 exactly'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(parseQuantity(text).ambiguous).toBe(false);
  });
});

describe('two readings, the likeliest first', () => {
  test.each([
    ['50.000', ['50000 exactly', '50 exactly']],
    ['roughly 11.000', ['11000 about', '11 about']],
    ['3.125', ['3.125 exactly', '3125 exactly']],
    ['10.000 to 11.000 men', ['10000–11000 exactly men', '10–11 exactly men']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(parseQuantity(text).ambiguous).toBe(true);
  });
});

test.each([
  '',
  'dozens',
  'tens of thousands',
  'several thousand',
  'a boat',
  'five to four',
  '1,2,3',
])('no reading: %j', (text) => {
  expect(parseQuantity(text)).toEqual({ readings: [], ambiguous: false });
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, fraction]) => (fraction % 10 ? `${whole}.${fraction}` : String(whole)));
const figure: fc.Arbitrary<Figure> = fc
  .tuple(decimal, decimal, fc.constantFrom(...qualifiers))
  .map(([a, b, qualifier]) => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return { low, high, qualifier };
  });

test('a figure that is written out is read back, to the last digit', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(null, 'months', 'enemy soldiers'), (given, unit) => {
      expect(parseQuantity(formatFigure(given, unit)).readings[0]).toEqual({ figure: given, unit });
    }),
  );
});

test.each<[Figure, string | null, string]>([
  [{ low: '50000', high: '50000', qualifier: 'almost' }, null, 'almost 50,000'],
  [{ low: '4', high: '5', qualifier: 'exactly' }, 'months', '4 to 5 months'],
  [
    { low: '1234.5678', high: '1234.5678', qualifier: 'at_least' },
    'tons',
    'at least 1,234.5678 tons',
  ],
])('%j with %s reads “%s”', (given, unit, expected) => {
  expect(formatFigure(given, unit)).toBe(expected);
});

describe('intervals', () => {
  test.each([
    ['50,000', 50000, 50000],
    ['almost 50,000', 45000, 50000],
    ['about 50', 45, 55],
    ['about 40 to 50', 36, 55],
    ['at least 20', 20, Infinity],
    ['more than 20', 20, Infinity],
    ['at most 20', -Infinity, 20],
    ['less than 20', -Infinity, 20],
  ])('%s', (text, low, high) => {
    expect(figureInterval(parseQuantity(text).readings[0]!.figure)).toEqual({ low, high });
  });

  test('contain what was stated; overlapping is mutual and holds with oneself', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const { low, high } = figureInterval(a);
        expect(low).toBeLessThanOrEqual(Number(a.low));
        expect(high).toBeGreaterThanOrEqual(Number(a.high));
        expect(figuresOverlap(a, b)).toBe(figuresOverlap(b, a));
        expect(figuresOverlap(a, a)).toBe(true);
      }),
    );
  });

  test.each([
    ['almost 50,000', '50,000', true],
    ['50,000', 'almost 50,000', true],
    ['50,000', '20,000', false],
    ['10,000', '11,000', false],
    ['10,000', 'roughly 11,000', true],
    ['more than 20', '19', false],
    ['at most 20', 'at least 20', true],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    const [one, other] = [a, b].map((text) => parseQuantity(text).readings[0]!.figure);
    expect(figuresOverlap(one!, other!)).toBe(expected);
  });
});
