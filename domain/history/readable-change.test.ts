import { expect, test } from 'vitest';

import { readableChanges } from './readable-change';

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

test('what is kept by a code or in a notation is told in words, and in an order that makes sense', () => {
  const fields = {
    level: 'off_record',
    saidOn: '2024-11-10~',
    stance: 'declines_to_comment',
    speaker: 'Ann Lee',
  };
  expect(readableChanges(null, fields).map(({ field, spans }) => [field, spans[0]?.text])).toEqual([
    ['speaker', 'Ann Lee'],
    ['stance', 'declines to comment'],
    ['said on', 'about 10 Nov 2024'],
    ['level', 'off the record'],
  ]);
});
