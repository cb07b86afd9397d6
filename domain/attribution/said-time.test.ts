import fc from 'fast-check';
import { expect, test } from 'vitest';

import { edtfBounds } from '../time/edtf';
import { saidTimeFromWords, saidTimeTyped } from './said-time';

// A Tuesday.
const published = '2024-11-12';

test.each([
  ['he said today', '2024-11-12'],
  ['she said yesterday', '2024-11-11'],
  ['he said on Sunday', '2024-11-10'],
  ['officials said Sunday', '2024-11-10'],
  ['told Reuters on Wednesday', '2024-11-06'],
  ['told reporters on Tuesday', '2024-11-12'],
  ['said last Sunday', '[2024-11-03,2024-11-10]'],
  ['said last Tuesday', '2024-11-05'],
  ['wrote late on Monday', '2024-11-11'],
  ['said in June', '2024-06'],
  ['said in December', '2023-12'],
  ['said in November', '2024-11'],
  ['said in June 2022', '2022-06'],
  ['said in 2022', '2022'],
  ['said two days ago', '2024-11-10'],
  ['said a week ago', '2024-11-05~'],
  ['said last week', '2024-11-04/2024-11-10'],
  ['said earlier this month', '2024-11-01/2024-11-12'],
  ['said last month', '2024-10'],
  ['said last year', '2023'],
  ['said on Nov. 7', '2024-11-07'],
  ['said on 7 November 2023', '2023-11-07'],
  ['said on Dec 24', '2023-12-24'],
  ['The call took place on Thursday, the Post reported on Sunday', '2024-11-10'],
  ['Yesterday, the palace dismissed such reports', '2024-11-11'],
  ['In June, he outlined his terms', '2024-06'],
  ['On Sunday a source at the ministry said it', '2024-11-10'],
  ['On Sunday he denied it; “false”, he said on Sunday', '2024-11-10'],
])('“%s” → %s', (words, edtf) => {
  expect(saidTimeFromWords(words, published)?.edtf).toBe(edtf);
});

test.each([
  'they spoke',
  'said that the bridge would open in May',
  'in June the minister set out terms that he said were final',
  'the call on Thursday was confirmed',
  'he told the Sunday Times',
  'they will meet next Friday',
  'he may march on',
  'May said no',
  'on Thursday and on Friday',
  'said in 2031',
  'said on 31 Nov 2023',
  'said on Nov. 20, 2024',
])('nothing in “%s”', (words) => {
  expect(saidTimeFromWords(words, published)).toBeNull();
});

test.each([
  ['yesterday', '2024-11-11'],
  [' Yesterday', '2024-11-11'],
  ['sunday', '2024-11-10'],
  ['on Sunday', '2024-11-10'],
  ['last Sunday', '[2024-11-03,2024-11-10]'],
  ['12 November', '2024-11-12'],
  ['on 12 Nov', '2024-11-12'],
  ['Nov. 7', '2024-11-07'],
  ['1 december', '2023-12-01'],
  ['in June', '2024-06'],
  ['two days ago', '2024-11-10'],
])('who types “%s” means %s', (typed, edtf) => {
  expect(saidTimeTyped(typed, published)?.edtf).toBe(edtf);
});

test.each(['', 'soon', 'yesterday or Sunday', '31 November', 'next Friday', 'about yesterday'])(
  'who types “%s” means no day that can be counted back',
  (typed) => {
    expect(saidTimeTyped(typed, published)).toBeNull();
  },
);

test('what is typed is shown with what it was counted from, or not read at all', () => {
  expect(saidTimeTyped('yesterday', '2024-11-12')?.basis).toBe(
    '“yesterday”, counted back from 12 Nov 2024',
  );
  expect(saidTimeTyped('yesterday', '2024-11')).toBeNull();
});

test('says what it was read from', () => {
  expect(saidTimeFromWords('he said on Sunday', '2024-11-12T00:30:00+13:00')).toEqual({
    edtf: '2024-11-10',
    basis: '“on Sunday”, counted back from 12 Nov 2024',
  });
});

test.each(['2024-11', '../2024-11-12', '2024-11-10/2024-11-12', 'nonsense'])(
  'nothing without one publication day: %s',
  (text) => {
    expect(saidTimeFromWords('he said on Sunday', text)).toBeNull();
  },
);

test('is never after the publication day', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 1950, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const words = fc.constantFrom(
    'yesterday',
    'on Monday',
    'last Friday',
    'in March',
    'last week',
    'this year',
    'on 29 Feb',
    'on July 4',
  );
  fc.assert(
    fc.property(day, words, (on, said) => {
      const found = saidTimeFromWords(`he said ${said}`, on);
      // The 29 February before may not exist.
      expect(found !== null || said === 'on 29 Feb').toBe(true);
      if (!found) return;
      const { earliest, latest } = edtfBounds(found.edtf);
      const end = edtfBounds(on).latest ?? 0;
      expect(earliest).toBeLessThanOrEqual(end);
      if (said !== 'in March') expect(latest).toBeLessThanOrEqual(end);
    }),
  );
});
