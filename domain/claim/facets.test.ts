import fc from 'fast-check';
import { expect, test } from 'vitest';

import { stances } from '../attribution/stance';
import { disagreement } from './disagreement';
import { facetKey } from './facet-key';
import { type FacetedClaim, type FacetedRow, facetsOf, facetText } from './facets';

const bare: FacetedClaim = {
  withdrawn: false,
  kind: 'event',
  status: 'unverified',
  verdict: null,
  verdictStale: false,
  storyId: null,
  tags: [],
  unit: null,
  loggedById: 'ann',
  waiting: false,
  soleUnnamedBasis: false,
  rows: [],
};

function texts(claim: FacetedClaim): string[] {
  return facetsOf(claim).map(facetText).sort();
}

test('a claim that nobody spoke on has what it is by itself', () => {
  expect(texts(bare)).toEqual(['by:ann', 'kind:event', 'shelf:desk', 'status:unverified']);
});

test('a claim has what its rows have, each once', () => {
  const row: FacetedRow = {
    stance: 'denies',
    sourceIds: ['spokesman', 'kremlin'],
    outletIds: ['post'],
    loggedById: 'ben',
  };
  const claim: FacetedClaim = {
    ...bare,
    verdict: 'false',
    verdictStale: true,
    storyId: 'call',
    tags: ['Kursk', 'kursk', 'NATO'],
    unit: 'US dollars',
    waiting: true,
    soleUnnamedBasis: true,
    rows: [row, { ...row, loggedById: 'ann' }],
  };
  expect(texts(claim)).toEqual(
    [
      'by:ann',
      'by:ben',
      'kind:event',
      'outlet:post',
      'shelf:desk',
      'source:kremlin',
      'source:spokesman',
      'stance:denies',
      'status:unverified',
      'story:call',
      'tag:kursk',
      'tag:nato',
      'unit:us dollars',
      'unnamed:yes',
      'verdict:false',
      'verdict:stale',
      'waiting:yes',
    ].sort(),
  );
});

test('the order of rows changes nothing', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const row = fc.record({
    stance: fc.constantFrom(...stances),
    sourceIds: fc.array(id, { maxLength: 2 }),
    outletIds: fc.array(id, { maxLength: 2 }),
    loggedById: id,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      expect(texts({ ...bare, rows })).toEqual(texts({ ...bare, rows: rows.toReversed() }));
      expect(new Set(texts({ ...bare, rows })).size).toBe(facetsOf({ ...bare, rows }).length);
    }),
  );
});

test('a key tells names, values and shelves apart and fits the database', () => {
  const disputed = { name: 'status', value: 'disputed' } as const;
  expect(facetKey(disputed, false)).toBe(facetKey({ ...disputed }, false));
  const keys = [
    facetKey(disputed, false),
    facetKey(disputed, true),
    facetKey({ name: 'tag', value: 'disputed' }, false),
    facetKey({ name: 'status', value: 'denied' }, false),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(BigInt.asIntN(64, key)).toBe(key);
  expect(facetKey({ name: 'tag', value: 'Überfall' }, false)).toBe(
    facetKey({ name: 'tag', value: 'uberfall' }, false),
  );
});

test('the more origins the smaller side has, the more disagreement', () => {
  const side = (min: number, max: number) => ({ min, max });
  const none = { figuresDiffer: false, contradictsItself: false };
  const at = (origins: number, denyingOrigins: number, more = none) =>
    disagreement({ origins: side(0, origins), denyingOrigins: side(0, denyingOrigins), ...more });
  expect(at(9, 0)).toBe(0);
  expect(at(1, 1)).toBeGreaterThan(at(9, 0, { figuresDiffer: true, contradictsItself: true }));
  expect(at(2, 2)).toBeGreaterThan(at(1, 9, { figuresDiffer: true, contradictsItself: true }));
});
