import { expect, test } from 'vitest';

import { filterAddress, readFilter } from './filter-address';

test('a filter survives the way through an address', () => {
  const filter = {
    status: 'disputed',
    kind: 'event',
    storyId: '0193b9a4-0000-7000-8000-000000000001',
  } as const;
  const params = Object.fromEntries(new URL(filterAddress(filter), 'http://desk').searchParams);
  expect(readFilter(params)).toEqual(filter);
});

test('what an address names wrongly filters nothing', () => {
  expect(readFilter({ status: 'true', kind: ['event', 'event'], story: '1' })).toEqual({
    status: null,
    kind: null,
    storyId: null,
  });
  expect(filterAddress(readFilter({}))).toBe('/claims');
});

test('a cursor stands beside the filter', () => {
  const filter = { status: 'withdrawn', kind: null, storyId: null } as const;
  expect(filterAddress(filter, { after: '1_a' })).toBe('/claims?status=withdrawn&after=1_a');
});
