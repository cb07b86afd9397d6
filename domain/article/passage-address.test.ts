import { expect, test } from 'vitest';

import { logAddress, rangeFromAddress } from './passage-address';

test('the address of the form carries the selected stretches', () => {
  expect(logAddress('A-318', [])).toBe('/articles/A-318/log');
  expect(
    logAddress('A-318', [
      { start: 1, end: 4 },
      { start: 9, end: 12 },
    ]),
  ).toBe('/articles/A-318/log?p=1-4&p=9-12');
});

test.each([
  ['1-4', { start: 1, end: 4 }],
  ['0-2', { start: 0, end: 2 }],
  ['4-4', null],
  ['5-2', null],
  ['0-99', null],
  ['x', null],
  ['-1-3', null],
  ['5-6', null],
])('%s of a text with an emoji', (parameter, range) => {
  expect(rangeFromAddress(parameter, 'abcd 👍 e')).toEqual(range);
});
