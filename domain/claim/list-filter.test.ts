import fc from 'fast-check';
import { expect, test } from 'vitest';

import { stances } from '../attribution/stance';
import { verdictValues } from '../verdict/verdict';
import { claimKinds } from './kind';
import {
  type ClaimFilter,
  claimsAddress,
  claimSorts,
  everyClaim,
  isNarrowed,
  wantedFacets,
  writeClaimFilter,
} from './list-filter';
import { readClaimFilter } from './read-list-filter';
import { statuses } from './settle-status';

const day = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const days = fc.tuple(day, day).map(inOrder);
const number = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n + 0));
function inOrder<T extends string | number>([a, b]: [T | null, T | null]) {
  return a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b };
}
const word = fc.option(
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text !== ''),
);
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  words: word,
  exact: fc.boolean(),
  status: fc.option(fc.constantFrom(...statuses, 'withdrawn')),
  verdict: fc.option(fc.constantFrom(...verdictValues, 'stale')),
  stance: fc.option(fc.constantFrom(...stances)),
  kind: fc.option(fc.constantFrom(...claimKinds)),
  sourceId: fc.option(fc.uuid()),
  outletId: fc.option(fc.uuid()),
  storyId: fc.option(fc.uuid()),
  tag: word,
  waiting: fc.boolean(),
  mine: fc.boolean(),
  unnamed: fc.boolean(),
  logged: days,
  said: days,
  happened: days,
  number: fc.tuple(number, number).map(inOrder),
  unit: word,
  sort: fc.constantFrom(...claimSorts),
});

test('every filter survives the way through an address', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const params = Object.fromEntries(new URLSearchParams(writeClaimFilter(filter)));
      // Without words none are looked for as they were typed.
      const exact = filter.exact && filter.words !== null;
      expect(readClaimFilter(params)).toEqual({ ...filter, exact });
    }),
  );
});

test('what an address names wrongly narrows nothing', () => {
  const wrong = {
    status: 'true',
    kind: ['event', 'event'],
    story: '1',
    tag: '\u0000',
    said_from: '2024-13-01',
    number_from: '10 or so',
    waiting: 'no',
    sort: 'beauty',
  };
  expect(readClaimFilter(wrong)).toEqual(everyClaim);
  expect(claimsAddress(everyClaim)).toBe('/claims');
  expect(isNarrowed({ ...everyClaim, sort: 'disagreement' })).toBe(false);
});

test('a number is read as people write it', () => {
  const from = (number_from: string) => readClaimFilter({ number_from }).number.from;
  expect(['50,000', '50 000', '50000', '-1.5'].map(from)).toEqual([50_000, 50_000, 50_000, -1.5]);
  expect(['50.000', '50k', 'fifty thousand', '12.125'].map(from)).toEqual([
    50_000, 50_000, 50_000, 12.125,
  ]);
});

test('a span whose ends were typed the wrong way round is meant all the same', () => {
  const params = {
    said_from: '2024-11-12',
    said_to: '2024-11-01',
    number_from: '9',
    number_to: '5',
  };
  expect(readClaimFilter(params)).toMatchObject({
    said: { from: '2024-11-01', to: '2024-11-12' },
    number: { from: 5, to: 9 },
  });
});

test('a cursor stands beside the filter', () => {
  const filter = { ...everyClaim, status: 'withdrawn' } as const;
  expect(claimsAddress(filter, { after: '1_a' })).toBe('/claims?status=withdrawn&after=1_a');
});

test('what is chosen is asked of every claim', () => {
  const filter = { ...everyClaim, status: 'disputed', mine: true, tag: 'Kursk' } as const;
  expect(wantedFacets(filter, 'ann')).toEqual([
    { name: 'status', value: 'disputed' },
    { name: 'tag', value: 'Kursk' },
    { name: 'by', value: 'ann' },
  ]);
  expect(wantedFacets({ ...everyClaim, status: 'withdrawn' }, 'ann')).toEqual([]);
});
