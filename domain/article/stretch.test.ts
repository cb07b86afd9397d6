import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { stretchesAround } from './stretch';

const text = ['One stands first.', 'Two.', 'Three speaks here.', 'Four.', 'Five is last.'].join(
  '\n\n',
);
const shown = (of: string, ...words: string[]) =>
  stretchesAround(
    of,
    words.map((one) => ({ start: of.indexOf(one), end: of.indexOf(one) + one.length })),
  ).map(({ start, end }) => of.slice(start, end).trim());

describe('the text around a passage', () => {
  test('is its paragraph with the one before and the one after', () => {
    expect(shown(text, 'speaks')).toEqual(['Two.\n\nThree speaks here.\n\nFour.']);
    expect(shown(text, 'One')).toEqual(['One stands first.\n\nTwo.']);
    expect(shown(text, 'last')).toEqual(['Four.\n\nFive is last.']);
  });

  test('of two passages is one where they touch', () => {
    expect(shown(text, 'Two', 'Four')).toEqual([text]);
    expect(shown(`${text}\n\nSix.\n\nSeven.`, 'One', 'Seven')).toHaveLength(2);
  });

  test('of a text without an end is cut between words', () => {
    const long = `${'before '.repeat(400)}here ${'after '.repeat(400)}`;
    const [only = ''] = shown(long, 'here');
    expect(only).toMatch(/^(?:before )+here(?: after)+$/);
    expect(only.length).toBeLessThan(2000);
  });

  test('always holds every passage, whole, in order and without overlap', () => {
    const range = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }));
    const anyText = fc
      .array(fc.constantFrom('word ', '\n', '\n\n', 'x', '. '), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.array(range, { maxLength: 4 }), (of, pairs) => {
        const passages = pairs
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => start < end && end <= of.length);
        const stretches = stretchesAround(of, passages);
        for (const { start, end } of passages) {
          expect(stretches.filter((one) => one.start <= start && one.end >= end)).toHaveLength(1);
        }
        stretches.slice(1).forEach((one, index) => {
          expect(one.start).toBeGreaterThan(stretches[index]?.end ?? Infinity);
        });
      }),
    );
  });
});
