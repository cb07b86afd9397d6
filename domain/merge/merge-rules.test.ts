import { expect, test } from 'vitest';

import { checkClaimMerge, type MergeableClaim } from './claim-rule';
import { checkSourceMerge, type MergeableSource } from './source-rule';

function source(fields: Partial<MergeableSource>): MergeableSource {
  return { id: 'a', kind: 'person', owner: null, name: 'Ann', withdrawn: false, ...fields };
}

function claim(fields: Partial<MergeableClaim>): MergeableClaim {
  const none = { counted: null, unit: null, withdrawn: false };
  return { id: 'a', reference: 'C-1', kind: 'event', ...none, ...fields };
}

test('two people, or two unnamed sources of others, may be one', () => {
  expect(checkSourceMerge(source({}), source({ id: 'b' }), false).ok).toBe(true);
  const theirs = source({ kind: 'unnamed', owner: 'theirs' });
  expect(checkSourceMerge(theirs, { ...theirs, id: 'b' }, false).ok).toBe(true);
});

test.each([
  ['two kinds', source({ kind: 'outlet' })],
  ['one of our unnamed sources', source({ kind: 'unnamed', owner: 'ours' })],
  ['an unnamed source with a named one', source({ kind: 'unnamed', owner: 'theirs' })],
  ['one that was withdrawn', source({ withdrawn: true })],
  ['a source with itself', source({ id: 'b' })],
])('never merged: %s, in whichever order', (_, first) => {
  const second = source({ id: 'b' });
  expect(checkSourceMerge(first, second, false).ok).toBe(false);
  expect(checkSourceMerge(second, first, false).ok).toBe(false);
});

test('nor two that are marked as different people', () => {
  expect(checkSourceMerge(source({}), source({ id: 'b' }), true).ok).toBe(false);
});

test('claims are merged if they are of one kind and count the same in the same unit', () => {
  const into = claim({ id: 'b' });
  expect(checkClaimMerge(claim({}), into).ok).toBe(true);
  expect(checkClaimMerge(claim({ kind: 'position' }), into).ok).toBe(false);
  expect(checkClaimMerge(claim({ withdrawn: true }), into).ok).toBe(false);
  expect(checkClaimMerge(into, into).ok).toBe(false);
  const tonnes = claim({ kind: 'quantity', counted: 'grain', unit: 't' });
  expect(checkClaimMerge(tonnes, { ...tonnes, id: 'b', counted: 'Grain ' }).ok).toBe(true);
  expect(checkClaimMerge(tonnes, { ...tonnes, id: 'b', unit: null })).toMatchObject({
    message: expect.stringContaining('“t” and “not stated”'),
  });
});
