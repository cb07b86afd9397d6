import { expect, test } from 'vitest';

import { ageWords, dueWords } from './time-words';

const now = Date.parse('2024-11-12T12:00Z');

test.each([
  ['2024-11-12T11:59:30Z', '0 min'],
  ['2024-11-12T11:01Z', '59 min'],
  ['2024-11-12T11:00Z', '1 h'],
  ['2024-11-10T12:01Z', '47 h'],
  ['2024-11-10T12:00Z', '2 days'],
  ['2024-11-12T12:01Z', '0 min'],
])('since %s: %s', (at, words) => {
  expect(ageWords(at, now)).toBe(words);
});

test('when it is needed', () => {
  expect(dueWords('2024-11-12T14:30Z', now)).toEqual({ words: 'needed in 2 h', overdue: false });
  expect(dueWords('2024-11-12T12:00Z', now)).toEqual({ words: 'needed 0 min ago', overdue: true });
  expect(dueWords('2024-11-11T12:00Z', now)).toEqual({ words: 'needed 24 h ago', overdue: true });
});
