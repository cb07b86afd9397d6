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
    ['12 Nov 2024, 6:10 PM UTC', '2024-11-12T18:10:00Z'],
    ['Tue 12 Nov 2024 10.15 GMT', '2024-11-12T10:15:00Z'],
    ['Tuesday 12 November 2024', '2024-11-12'],
    ['12 Nov 24', '2024-11-12'],
    ['Tuesday, Nov. 12, 2024, 6:10 p.m. EST', '2024-11-12T18:10:00-05:00'],
    ['July 4, 2024 at 12:05 a.m. ET', '2024-07-04T00:05:00-04:00'],
    ['12 Dec 2024, 9pm ET', '2024-12-12T21:00:00-05:00'],
    ['18.10 GMT, 12 November 2024', '2024-11-12T18:10:00Z'],
    ['6:10pm CET on 12 Nov 2024', '2024-11-12T18:10:00+01:00'],
    ['12.11.2024, 18:10 Uhr MEZ', '2024-11-12T18:10:00+01:00'],
    ['12 November 2024 • 7:45am BST', '2024-11-12T07:45:00+01:00'],
    ['12 Nov 2024 1810 GMT', '2024-11-12T18:10:00Z'],
    ['2024/11/12 18:10 JST', '2024-11-12T18:10:00+09:00'],
    ['12-Nov-2024', '2024-11-12'],
  ])('%s', (typed, edtf) => {
    expect(readPublicationTime(typed)).toEqual({ ok: true, edtf });
  });

  test.each([
    ['12 Nov 2024, 06:10', '“06:10” lacks its zone'],
    ['12 Nov 2024, 06:10 somewhere', '“06:10” stands beside “somewhere”'],
    ['Nov 2024, 06:10 UTC', 'needs a full day'],
    ['since 7 Nov 2024', 'has no end'],
    ['12/11/2024', 'can be read as'],
    ['12-11-2024', 'can be read as 12 Nov 2024 or as 11 Dec 2024'],
    ['12-11-2024, 18:10 UTC', 'can be read as'],
    ['12 Nov 2024, 6:10 PM', 'Write 12 Nov 2024, 18:10 UTC'],
    ['12 Nov 2024, 6:10 PM IST', 'has several meanings or none'],
    ['Monday 12 Nov 2024', '12 Nov 2024 was a Tuesday, not a Monday'],
    ['12 Nov 2024, 13:10 PM UTC', ''],
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

  test.each([
    '12 Nov 2024, 6:10 PM',
    '12 Nov 2024 06:10 IST',
    'Mon 12 Nov 2024',
    '10 Nov',
    'Nov 10',
    'x',
  ])('what the refusal of %s says to write is accepted', (typed) => {
    const refused = readPublicationTime(typed);
    const advice = refused.ok ? '' : refused.message.slice(refused.message.indexOf('Write ') + 6);
    const first = /^.*?(?= or |, or | if |\.$|, Nov 2024, about)/.exec(advice)?.[0] ?? advice;
    expect(readPublicationTime(first), first).toMatchObject({ ok: true });
  });

  test('a time is shown with its zone', () => {
    expect(typedPublicationTime('2024-11-12T06:10:00+02:00')).toBe('12 Nov 2024, 06:10 +02:00');
  });

  test('a day is shown in words', () => {
    expect(typedPublicationTime('2024-11-12')).toBe('12 Nov 2024');
  });
});
