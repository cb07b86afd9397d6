import { expect, test } from 'vitest';

import { coveredBy, type SaidHere } from './covered';
import { keyAt, suggestionKey } from './key';

function isCovered(one: SaidHere, logged: SaidHere[]): boolean {
  return coveredBy(logged)(one);
}

const suggestion: SaidHere = {
  key: 'c12',
  speaker: { id: 'a', name: 'Ida Holm' },
  passages: [{ start: 20, end: 40 }],
};

function row(change: Partial<SaidHere>): SaidHere {
  return { ...suggestion, key: null, ...change };
}

test('what was logged from a suggestion covers it, whatever was changed in the form', () => {
  const changed = { key: 'c12', speaker: { id: 'b', name: 'Per Lund' }, passages: [] };
  expect(isCovered(suggestion, [row(changed)])).toBe(true);
});

test('the same speaker covers it with most of its words', () => {
  expect(isCovered(suggestion, [row({ passages: [{ start: 28, end: 60 }] })])).toBe(true);
  expect(isCovered(suggestion, [row({ passages: [{ start: 31, end: 60 }] })])).toBe(false);
  expect(isCovered(suggestion, [row({ speaker: { id: null, name: 'ida holm' } })])).toBe(true);
});

test('another speaker does not: two may have said it in the same words', () => {
  expect(isCovered(suggestion, [row({ speaker: { id: 'b', name: 'Per Lund' } })])).toBe(false);
  expect(isCovered(suggestion, [row({ speaker: null })])).toBe(false);
  expect(isCovered({ ...suggestion, speaker: null }, [row({ speaker: null })])).toBe(true);
});

test('a key holds a place and no words', () => {
  for (const key of [keyAt('cue', 12), keyAt('cue', 12, 1), keyAt('figure', 0)]) {
    expect(suggestionKey.safeParse(key).success).toBe(true);
  }
  expect(suggestionKey.safeParse('the minister').success).toBe(false);
});
