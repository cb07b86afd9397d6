import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { edtfBounds, openUntil, parseEdtf } from './edtf';
import { readDay } from './read-day';
import { formatEdtf } from './readable';

const iso = (text: string) => {
  const { earliest, latest } = edtfBounds(text);
  return [earliest, latest].map((ms) => (ms === null ? null : new Date(ms).toISOString()));
};

describe('bounds', () => {
  test.each([
    ['2024-11-10', '2024-11-10T00:00:00.000Z', '2024-11-10T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['0050', '0050-01-01T00:00:00.000Z', '0050-12-31T23:59:59.999Z'],
    ['2024-11-10?', '2024-11-10T00:00:00.000Z', '2024-11-10T23:59:59.999Z'],
    ['2024-11-10~', '2024-11-09T00:00:00.000Z', '2024-11-11T23:59:59.999Z'],
    ['2024-01~', '2023-12-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024%', '2023-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2024-22', '2024-06-01T00:00:00.000Z', '2024-08-31T23:59:59.999Z'],
    ['2024-24', '2024-01-01T00:00:00.000Z', '2025-02-28T23:59:59.999Z'],
    ['2024-34', '2024-04-01T00:00:00.000Z', '2024-06-30T23:59:59.999Z'],
    ['../2024-11-12', null, '2024-11-12T23:59:59.999Z'],
    ['2024-11-07/..', '2024-11-07T00:00:00.000Z', null],
    ['2024-11-07/2024-11-12', '2024-11-07T00:00:00.000Z', '2024-11-12T23:59:59.999Z'],
    ['[2024-11-10,2024-11-03]', '2024-11-03T00:00:00.000Z', '2024-11-10T23:59:59.999Z'],
    ['[2024-11-03..2024-11-05]', '2024-11-03T00:00:00.000Z', '2024-11-05T23:59:59.999Z'],
    ['[..2024-11-05]', null, '2024-11-05T23:59:59.999Z'],
    ['2024-11-12T06:10:00+01:00', '2024-11-12T05:10:00.000Z', '2024-11-12T05:10:00.999Z'],
    ['2024-11-12T06:10+01:00', '2024-11-12T05:10:00.000Z', '2024-11-12T05:10:59.999Z'],
    ['2024-11-12T06:10:00.250Z', '2024-11-12T06:10:00.250Z', '2024-11-12T06:10:00.250Z'],
    ['2024-11-12T23:30:00-05:00', '2024-11-13T04:30:00.000Z', '2024-11-13T04:30:00.999Z'],
  ])('%s', (text, earliest, latest) => {
    expect(iso(text)).toEqual([earliest, latest]);
  });

  test.each([
    '',
    '10 Nov',
    '2023-02-29',
    '2024-02-30',
    '2024-13',
    '2024-11-12T06:10:00',
    '2024-11-12T24:00:00Z',
    '2024-11-12T06:10:00.5Z',
    '2024-11-12/2024-11-07',
    '[2024-11-05..2024-11-03]',
    '{2024,2025}',
    '../..',
    '202X',
    '199',
    'Y12024',
    '-0044',
    '0000',
    '2024-42',
    '2024-11-12T06:10:00−01:00',
    '['.repeat(5000),
  ])('refuses %j in words', (text) => {
    const parsed = parseEdtf(text);
    expect(parsed).toMatchObject({ ok: false, reason: 'invalid' });
    expect(() => edtfBounds(text)).toThrow();
  });

  test('names the text and shows what to write', () => {
    expect(parseEdtf(' 10 Nov ')).toMatchObject({
      message:
        '“10 Nov” is not a date we can read. Write 2024-11-10, 2024-11, 2024-11-10~ (about) or ../2024-11-12 (by then).',
    });
  });
});

const day = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => [
    String(y).padStart(4, '0'),
    String(m).padStart(2, '0'),
    String(d).padStart(2, '0'),
  ]);
// Without marks: the package's grammar takes `~` on a bare year outside sets only.
const plainPoint = fc
  .tuple(day, fc.integer({ min: 1, max: 3 }))
  .map(([parts, precision]) => parts.slice(0, precision).join('-'));
const point = fc
  .tuple(plainPoint, fc.constantFrom('', '~', '?', '%'))
  .map(([plain, mark]) => plain + mark);

test('earliest is never after latest, and "about" never allows less', () => {
  fc.assert(
    fc.property(point, (text) => {
      const bounds = edtfBounds(text);
      const plain = edtfBounds(text.replace(/[~?%]/, ''));
      expect(bounds.earliest).toBeLessThanOrEqual(plain.earliest ?? NaN);
      expect(bounds.latest).toBeGreaterThanOrEqual(plain.latest ?? NaN);
      expect(plain.earliest).toBeLessThan(plain.latest ?? NaN);
    }),
  );
});

test('an interval contains its ends, and only in order', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const [first, last] = [edtfBounds(a), edtfBounds(b)];
      const inOrder = (first.earliest ?? 0) <= (last.latest ?? 0);
      const interval = parseEdtf(`${a}/${b}`);
      expect(interval.ok).toBe(inOrder);
      if (interval.ok)
        expect(interval.bounds).toEqual({ earliest: first.earliest, latest: last.latest });
      expect(edtfBounds(openUntil(b))).toEqual({ earliest: null, latest: last.latest });
    }),
  );
});

test('one of a set spans its members in any order', () => {
  fc.assert(
    fc.property(plainPoint, plainPoint, (a, b) => {
      const [first, last] = [edtfBounds(a), edtfBounds(b)];
      expect(edtfBounds(`[${a},${b}]`)).toEqual({
        earliest: Math.min(first.earliest ?? 0, last.earliest ?? 0),
        latest: Math.max(first.latest ?? 0, last.latest ?? 0),
      });
    }),
  );
});

test('what is shown can be typed in again', () => {
  const shown = fc.oneof(
    point,
    point.map((p) => `../${p}`),
    point.map((p) => `${p}/..`),
    fc.tuple(plainPoint, plainPoint).map(([a, b]) => `[${a},${b}]`),
    fc.tuple(point, point).map(([a, b]) => `${a}/${b}`),
  );
  fc.assert(
    fc.property(shown, (text) => {
      fc.pre(parseEdtf(text).ok);
      expect(readDay(formatEdtf(text))).toEqual({ ok: true, edtf: text });
    }),
  );
});

test.each([
  ['2024-11-12T06:10:00+01:00', '../2024-11-12'],
  ['2024-11-12T23:30:00-05:00', '../2024-11-12'],
  ['2024-11', '../2024-11'],
  ['2024-11-10~', '../2024-11-10~'],
  ['../2024-11-12', '../2024-11-12'],
  ['2024-11-07/2024-11-12', '../2024-11-12'],
  ['[2024-11-10,2024-11-03]', '../2024-11-10'],
])('open until %s is %s', (published, expected) => {
  expect(openUntil(published)).toBe(expected);
});
test('nothing is open until a time without an end', () => {
  expect(() => openUntil('2024-11-07/..')).toThrow();
});

test.each([
  ['2024-11-07', '7 Nov 2024'],
  ['2024-06', 'June 2024'],
  ['2024-11-10~', 'about 10 Nov 2024'],
  ['2024-11%', 'perhaps about Nov 2024'],
  ['../2024-11-12', 'by 12 Nov 2024'],
  ['2024-11-07/..', 'since 7 Nov 2024'],
  ['[2024-11-03,2024-11-10]', '3 or 10 Nov 2024'],
  ['[2024-10-30,2024-11-03,2024-11-10]', '30 Oct, 3 or 10 Nov 2024'],
  ['[2024-11-03..2024-11-05]', 'between 3 and 5 Nov 2024'],
  ['[2024-11-05..]', '5 Nov 2024 or later'],
  ['2024-12-30/2025-01-02', '30 Dec 2024 to 2 Jan 2025'],
  ['2024-11-12T06:10:00+01:00', '12 Nov 2024, 06:10 +01:00'],
  ['2024-11-12T06:10:00Z', '12 Nov 2024, 06:10 UTC'],
  ['2024-23', 'autumn 2024'],
  ['2024-40', 'first half of 2024'],
  ['nonsense', 'nonsense'],
])('%s reads “%s”', (text, expected) => {
  expect(formatEdtf(text)).toBe(expected);
});
