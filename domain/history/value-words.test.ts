import { expect, test } from 'vitest';

import { fieldValueWords, fieldWords, inOrder } from './value-words';

test.each([
  ['stance', 'did_not_respond', 'did not respond'],
  ['level', 'deep_background', 'on deep background'],
  ['scope', 'whole', 'the whole claim'],
  ['scope', 'part: only the call', 'part: only the call'],
  ['kind', 'unnamed', 'unnamed source'],
  ['kind', 'constructor', 'constructor'],
  ['language', 'uk', 'Ukrainian'],
  ['saidOn', '../2024-11-12', 'by 12 Nov 2024'],
  ['saidOn', 'tomorrow', 'tomorrow'],
  ['note', 'off_record', 'off_record'],
  ['official', true, 'yes'],
  ['note', null, ''],
])('%s %j reads “%s”', (field, value, words) => {
  expect(fieldValueWords(field, value)).toBe(words);
});

test('lists and records become words', () => {
  const names = [{ language: 'de', name: 'Peskow' }, 'Peskoff'];
  expect(fieldValueWords('names', names)).toBe('name: Peskow, language: German; Peskoff');
  expect(fieldWords('heads_it')).toBe('heads it');
});

test('fields are told in the order of the form, others after them as they come', () => {
  expect(inOrder(['zebra', 'level', 'apple', 'speaker'])).toEqual([
    'speaker',
    'level',
    'zebra',
    'apple',
  ]);
});
