import { describe, expect, test } from 'vitest';

import { readPublicationTime, typedPublicationTime } from './publication-time';

describe('publication time as typed', () => {
  test.each([
    ['12 Nov 2024', '2024-11-12'],
    ['2024-11-12', '2024-11-12'],
    ['Nov 2024', '2024-11'],
    ['about 10 Nov 2024', '2024-11-10~'],
    ['by 12 Nov 2024', '../2024-11-12'],
    ['12 Nov 2024, 06:10 UTC', '2024-11-12T06:10:00Z'],
    ['12 Nov 2024 at 6:10 +02:00', '2024-11-12T06:10:00+02:00'],
    ['Nov 12, 2024 23:59 GMT-5', '2024-11-12T23:59:00-05:00'],
    ['2024-11-12T06:10:00+01:00', '2024-11-12T06:10:00+01:00'],
  ])('%s', (typed, edtf) => {
    expect(readPublicationTime(typed)).toEqual({ ok: true, edtf });
  });

  test.each([
    ['12 Nov 2024, 06:10', '“06:10” lacks its zone'],
    ['12 Nov 2024, 06:10 somewhere', '“06:10” lacks its zone'],
    ['Nov 2024, 06:10 UTC', 'needs a full day'],
    ['since 7 Nov 2024', 'has no end'],
    ['12/11/2024', 'can be read as'],
    ['31 Feb 2024', ''],
    ['yesterday', 'not a date we can read'],
  ])('%s is refused', (typed, message) => {
    expect(readPublicationTime(typed)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });

  test.each(['2024-11-12', '2024-11', '../2024-11-12', '2024-11-12T06:10:00+02:00', '2024-11-10~'])(
    'what an edit form shows for %s reads back the same',
    (edtf) => {
      expect(readPublicationTime(typedPublicationTime(edtf))).toEqual({ ok: true, edtf });
    },
  );

  test('a day is shown in words', () => {
    expect(typedPublicationTime('2024-11-12')).toBe('12 Nov 2024');
  });
});
