import fc from 'fast-check';
import { expect, test } from 'vitest';

import { stances } from '../attribution/stance';
import {
  dueTimes,
  fromQueue,
  type QueueFilter,
  queueAddress,
  queueOwners,
  queueStates,
  readQueueFilter,
  readQueueParam,
  wholeQueue,
  writeQueueFilter,
} from './filter';

const filter: fc.Arbitrary<QueueFilter> = fc.record({
  who: fc.constantFrom(null, ...queueOwners),
  state: fc.constantFrom(null, ...queueStates),
  due: fc.constantFrom(null, ...dueTimes),
  stance: fc.constantFrom(null, ...stances),
  storyId: fc.option(fc.uuid(), { nil: null }),
  loggedById: fc.option(fc.uuid(), { nil: null }),
  unnamed: fc.boolean(),
  changesStatus: fc.boolean(),
});

test('every filter has an address from which it is read again', () => {
  fc.assert(
    fc.property(filter, (each) => {
      const params = Object.fromEntries(new URLSearchParams(writeQueueFilter(each)));
      expect(readQueueFilter(params)).toEqual(each);
    }),
  );
});

test('an attribution opened from the queue keeps the filter', () => {
  fc.assert(
    fc.property(filter, (each) => {
      const url = new URL(fromQueue('/claims/C-1/attributions/3', each), 'http://desk');
      expect(readQueueParam(url.searchParams.get('queue') ?? undefined)).toEqual(each);
    }),
  );
});

test('an attribution opened from elsewhere knows of no queue', () => {
  expect(readQueueParam(undefined)).toBeNull();
  expect(readQueueParam('')).toEqual(wholeQueue);
});

test('what an address names wrongly narrows nothing', () => {
  const odd = { who: 'them', stance: ['denies', 'asserts'], story: 'x', unnamed: 'perhaps' };
  expect(readQueueFilter(odd)).toEqual(wholeQueue);
  expect(queueAddress(wholeQueue)).toBe('/review');
  expect(queueAddress({ ...wholeQueue, stance: 'denies' }, { after: 'x', before: null })).toBe(
    '/review?stance=denies&after=x',
  );
});
