import { expect, test } from 'vitest';

import { edtfBounds } from '../time/edtf';
import { daySpan, eventDay, noEventDay, numberSpan, spans } from './spans';

test('a time is the days that it allows, and open where it is', () => {
  expect(daySpan(edtfBounds('2024-11'))).toBe('[2024-11-01,2024-11-30]');
  expect(daySpan(edtfBounds('../2024-11-12'))).toBe('[,2024-11-12]');
  expect(daySpan({ earliest: null, latest: null })).toBe('[,]');
  expect(daySpan({ earliest: -1e15, latest: 1e15 })).toBe('[0001-01-01,9999-12-31]');
});

test('a figure is the numbers that it allows', () => {
  expect(
    spans([numberSpan({ low: 45_000, high: 50_000 }), numberSpan({ low: 1, high: Infinity })]),
  ).toBe('{[45000,50000],[1,]}');
});

test('what happened later sorts later, and what nobody dated before everything', () => {
  expect(eventDay(edtfBounds('1970-01-02'))).toBe(1);
  expect(eventDay(edtfBounds('2024-11'))).toBe(eventDay(edtfBounds('2024-11-30')));
  expect(eventDay({ earliest: null, latest: null })).toBe(noEventDay);
  expect(eventDay({ earliest: null, latest: -1e15 })).toBeGreaterThan(noEventDay);
});
