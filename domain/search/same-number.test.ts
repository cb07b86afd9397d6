import { expect, test } from 'vitest';

import { sameNumber } from './same-number';

test('a number with thousands is known however it is written', () => {
  expect(sameNumber('50,000')).toEqual(['50.000', '50000']);
  expect(sameNumber('50.000')).toEqual(['50,000', '50000']);
  expect(sameNumber('1234567')).toEqual(['1,234,567', '1.234.567']);
  expect(sameNumber('50 000')).toEqual(['50,000', '50.000', '50000']);
});

test('a year, a share and a word are no such number', () => {
  for (const text of ['2024', '3.5', '12.5000', '737-800', 'fifty', '']) {
    expect(sameNumber(text)).toEqual([]);
  }
});
