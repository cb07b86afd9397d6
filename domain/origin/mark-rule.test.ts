import { expect, test } from 'vitest';

import type { OriginMark } from '../attribution/origins';
import { ours, outlet, person, row, theirs } from '../claim/evidence.builder';
import { checkDifferentPeople, checkIdentification, checkSameOrigin } from './mark-rule';

const post = outlet('The Post');
const official = theirs('an official', post);
const diplomat = theirs('a diplomat', post);
const own = ours('our source');
const minister = person('the minister');

const rows = [
  row(1, { speaker: official }),
  row(2, { speaker: diplomat }),
  row(3, { speaker: own }),
  row(4, { speaker: minister }),
  row(5, { speaker: official }),
];

function same(firstId: string, secondId: string, marks: OriginMark[] = [], named: string[] = []) {
  const identifications = named.map((unnamedId) => ({
    unnamedId,
    namedId: minister.id,
    since: 0,
  }));
  return checkSameOrigin({ rows, marks, identifications, firstId, secondId });
}

function marked(a: string, b: string): OriginMark {
  return { kind: 'same_origin', attributionIds: [a, b] };
}

test('two unnamed sources of others, or one of them and a named one, may be one mouth', () => {
  expect(same('1', '2').ok).toBe(true);
  expect(same('1', '4').ok).toBe(true);
});

test('one of ours may be one with an unnamed source of theirs, never with a named one', () => {
  expect(same('3', '1').ok).toBe(true);
  expect(same('3', '4')).toMatchObject({ ok: false, reason: 'invalid' });
});

test('nor by way of another mark, of the same voice, or of somebody who was named', () => {
  expect(same('3', '1', [marked('1', '4')]).ok).toBe(false);
  expect(same('3', '5', [marked('1', '4')]).ok).toBe(false);
  expect(same('1', '4', [marked('5', '3')]).ok).toBe(false);
  expect(same('3', '1', [], [official.id]).ok).toBe(false);
});

test('a mark needs two attributions that stand, is made once, and never against another mark', () => {
  expect(same('1', '1').ok).toBe(false);
  expect(same('1', '99').ok).toBe(false);
  expect(same('1', '2', [marked('2', '1')])).toMatchObject({ reason: 'already_exists' });
  const apart = (confirmed: boolean): OriginMark => ({
    kind: 'different_people',
    sourceIds: [official.id, diplomat.id],
    confirmed,
  });
  expect(same('1', '2', [apart(true)]).ok).toBe(false);
  expect(same('1', '2', [apart(false)]).ok).toBe(true);
});

test('only two unnamed sources are marked as different people, and once', () => {
  expect(checkDifferentPeople(official, own, false).ok).toBe(true);
  expect(checkDifferentPeople(official, minister, false).ok).toBe(false);
  expect(checkDifferentPeople(official, official, false).ok).toBe(false);
  expect(checkDifferentPeople(official, diplomat, true).ok).toBe(false);
});

test('another outlet’s unnamed source can be named, ours never', () => {
  expect(checkIdentification(official, minister).ok).toBe(true);
  expect(checkIdentification(own, minister).ok).toBe(false);
  expect(checkIdentification(official, diplomat).ok).toBe(false);
  expect(checkIdentification(minister, person('another')).ok).toBe(false);
});
