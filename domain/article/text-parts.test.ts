import fc from 'fast-check';
import { expect, test } from 'vitest';

import { drawnSizeOf } from './drawn-size';
import { partAt, textParts } from './text-parts';

test('an article is one part', () => {
  const text = 'The ferry sank, the harbour master said.\n\n'.repeat(2_000);
  expect(textParts(text, [3, 40, 90])).toEqual([{ start: 0, end: text.length }]);
});

test('every character is in one part, which is small enough and stands beside few notes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a\n', '"', '<b> & ', 'harbour ', '说', '😀', 'a line of words\n'),
      fc.integer({ min: 1, max: 250_000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 900 }),
      (unit, times, shares) => {
        const text = unit.repeat(Math.min(times, Math.ceil(400_000 / unit.length)));
        const beside = shares
          .map((share) => Math.floor(share * (text.length - 1)))
          .toSorted((a, b) => a - b);
        const parts = textParts(text, beside);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of parts) {
          const own = text.slice(start, end);
          expect(own.isWellFormed()).toBe(true);
          expect(drawnSizeOf(own)).toBeLessThan(910_000);
          const places = beside.filter((place) => place >= start && place < end);
          expect(new Set(places).size).toBeLessThan(202);
          expect(parts[partAt(parts, start)]).toEqual({ start, end });
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a part ends with a line where there is one', () => {
  const text = `${'A line of the text.\n'.repeat(5)}${'x'.repeat(500_000)}`;
  const parts = textParts(text, []);
  expect(parts.length).toBe(3);
  expect(text.slice(0, parts[0]?.end).endsWith('\n')).toBe(true);
});
