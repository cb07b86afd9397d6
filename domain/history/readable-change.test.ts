import { expect, test } from 'vitest';

import { fieldWords, readableChanges, valueWords } from './readable-change';

test('a change shows only what changed, word by word', () => {
  const before = { name: 'Ann Lee', note: null, official: false };
  const after = { name: 'Ann Bee', note: null, official: true };
  expect(readableChanges(before, after)).toEqual([
    {
      field: 'name',
      spans: [
        { kind: 'same', text: 'Ann ' },
        { kind: 'removed', text: 'Lee' },
        { kind: 'added', text: 'Bee' },
      ],
    },
    {
      field: 'official',
      spans: [
        { kind: 'removed', text: 'no' },
        { kind: 'added', text: 'yes' },
      ],
    },
  ]);
});

test('a new thing shows what it held, a removed one what went, neither its empty fields', () => {
  const fields = { statedReason: 'not authorised', note: null };
  const shown = (kind: string) => [
    { field: 'stated reason', spans: [{ kind, text: 'not authorised' }] },
  ];
  expect(readableChanges(null, fields)).toEqual(shown('same'));
  expect(readableChanges(fields, null)).toEqual(shown('removed'));
  expect(readableChanges(null, null)).toEqual([]);
});

test('lists and records become words', () => {
  expect(valueWords([{ name: 'Peskow', language: 'de' }, 'Peskoff'])).toBe(
    'name: Peskow, language: de; Peskoff',
  );
  expect(fieldWords('heads_it')).toBe('heads it');
});
