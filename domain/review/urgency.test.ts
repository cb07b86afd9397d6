import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { groupUrgency, neededByOf, type UrgencyFacts, urgencyOf } from './urgency';

const plain: UrgencyFacts = {
  neededBy: null,
  priority: 'normal',
  changesStatus: false,
  soleBasis: false,
  unnamed: false,
  loggedAt: Date.parse('2024-11-12T09:00Z'),
};

const facts: fc.Arbitrary<UrgencyFacts> = fc.record({
  neededBy: fc.option(fc.nat({ max: 4_102_444_800_000 }), { nil: null }),
  priority: fc.constantFrom('high', 'normal', 'low'),
  changesStatus: fc.boolean(),
  soleBasis: fc.boolean(),
  unnamed: fc.boolean(),
  loggedAt: fc.nat({ max: 4_102_444_800_000 }),
});

/** The order in words: each rule decides only where those before it are equal. */
function sooner(a: UrgencyFacts, b: UrgencyFacts): number {
  const rank = { high: 0, normal: 1, low: 2 };
  return (
    (a.neededBy ?? Infinity) - (b.neededBy ?? Infinity) ||
    rank[a.priority] - rank[b.priority] ||
    Number(b.changesStatus) - Number(a.changesStatus) ||
    Number(b.soleBasis) - Number(a.soleBasis) ||
    Number(b.unnamed) - Number(a.unnamed) ||
    a.loggedAt - b.loggedAt
  );
}

describe('the most urgent comes first', () => {
  test.each<[string, Partial<UrgencyFacts>, Partial<UrgencyFacts>]>([
    ['what is needed by a time, before what is not', { neededBy: 9e12 }, { priority: 'high' }],
    ['what is needed sooner', { neededBy: 1e12 }, { neededBy: 2e12, changesStatus: true }],
    ['a story that matters more', { priority: 'high' }, { changesStatus: true }],
    ['a story that matters less, last', { soleBasis: false }, { priority: 'low' }],
    ['what changes the status', { changesStatus: true }, { soleBasis: true, unnamed: true }],
    ['the sole basis of a claim', { soleBasis: true }, { unnamed: true }],
    ['an unnamed source', { unnamed: true }, { loggedAt: 1 }],
    ['what was logged first', { loggedAt: 1 }, { loggedAt: 2 }],
  ])('%s', (_, first, second) => {
    expect(urgencyOf({ ...plain, ...first }) < urgencyOf({ ...plain, ...second })).toBe(true);
  });

  test('as the rules say, for any two rows', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [one, other] = [urgencyOf(a), urgencyOf(b)];
        const order = one < other ? -1 : one > other ? 1 : 0;
        expect(order).toBe(Math.sign(sooner(a, b)));
      }),
    );
  });

  test('in digits alone, always as many: every collation sorts them alike', () => {
    fc.assert(
      fc.property(facts, (each) => {
        expect(urgencyOf(each)).toMatch(/^[0-9]{34}$/);
      }),
    );
  });
});

test('a row is needed when the earlier of claim and story is', () => {
  const [early, late] = [new Date(1), new Date(2)];
  expect(neededByOf(early, late)).toBe(early);
  expect(neededByOf(late, early)).toBe(early);
  expect(neededByOf(null, late)).toBe(late);
  expect(neededByOf(early, null)).toBe(early);
  expect(neededByOf(null, null)).toBeNull();
});

test('a group is as urgent as its most urgent row that everybody may see', () => {
  const row = (urgency: string, closed = false) => ({ urgency, closed });
  expect(groupUrgency([row('3'), row('2')])).toBe('2');
  expect(groupUrgency([row('3'), row('1', true)])).toBe('3');
  expect(groupUrgency([row('1', true), row('2', true)])).toBe('1');
});
