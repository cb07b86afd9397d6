import { expect, test } from 'vitest';

import { readDay } from './read-day';

test.each([
  ['10 Nov 2024', '2024-11-10'],
  [' 10  November  2024 ', '2024-11-10'],
  ['10th Nov. 2024', '2024-11-10'],
  ['Nov 10, 2024', '2024-11-10'],
  ['November 2024', '2024-11'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['2024', '2024'],
  ['13/11/2024', '2024-11-13'],
  ['11/13/2024', '2024-11-13'],
  ['11/11/2024', '2024-11-11'],
  ['12.11.2024', '2024-11-12'],
  ['around 10 Nov 2024', '2024-11-10~'],
  ['until Nov 2024', '../2024-11'],
  ['3 or 10 Nov 2024', '[2024-11-03,2024-11-10]'],
  ['30 Oct to 2 Nov 2024', '2024-10-30/2024-11-02'],
  ['../2024-11-12', '../2024-11-12'],
])('%s → %s', (typed, edtf) => {
  expect(readDay(typed)).toEqual({ ok: true, edtf });
});

test('refuses a day that can be read two ways, and names both', () => {
  expect(readDay('12/11/2024')).toMatchObject({
    ok: false,
    message:
      '“12/11/2024” can be read as 12 Nov 2024 or as 11 Dec 2024. Write the month as a word.',
  });
});

test.each([
  ['10 Nov', '“10 Nov” lacks its year. Write 10 Nov 2024.'],
  ['Nov 10', '“Nov 10” lacks its year. Write Nov 10 2024.'],
  ['30/30/2024', 'There is no day 30/30/2024.'],
])('refuses %s', (typed, message) => {
  expect(readDay(typed)).toMatchObject({ ok: false, reason: 'invalid', message });
});

test.each(['31 Nov 2024', '29 Feb 2023', 'Novembre 2024', 'yesterday', '', '12 Nov 2024, 06:10'])(
  'refuses %j',
  (typed) => {
    expect(readDay(typed)).toMatchObject({ ok: false, reason: 'invalid' });
  },
);
