import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { editSource } from './commands';
import { recordKnower, removeKnower } from './known-identity';

let ann: Actor;
let bob: Actor;
let ed: Actor;
let ours: string;

beforeAll(async () => {
  ann = await makePerson();
  bob = await makePerson();
  ed = await makePerson('editor');
  ours = (await makeUnnamed(ann, { name: 'a ministry clerk', owner: 'ours' })).id;
});

function knows(person: Actor, since = '2024-11-08') {
  return { submissionId: uuid(), personId: person.id, since, how: 'met in person' };
}

test('one records oneself, an editor others; the day stays the day', async () => {
  expect(await recordKnower(ann, ours, knows(ann))).toEqual({ ok: true });
  expect(await recordKnower(ann, ours, knows(bob))).toMatchObject({ reason: 'not_allowed' });
  expect(await recordKnower(ed, ours, knows(bob))).toEqual({ ok: true });
  expect(await recordKnower(ann, ours, knows(ann))).toMatchObject({ reason: 'already_exists' });
  const [row] = await testDatabase.knownIdentity.findMany({ where: { personId: ann.id } });
  expect(row?.since.toISOString()).toBe('2024-11-08T00:00:00.000Z');
  const revision = await testDatabase.revision.findFirstOrThrow({
    where: { aggregateId: ours, action: 'knower_recorded' },
    orderBy: { number: 'asc' },
  });
  expect(revision.payload).toEqual({
    after: { person: ann.name, since: '2024-11-08', how: 'met in person' },
  });
});

test('sent twice it is recorded once', async () => {
  const form = knows(ed);
  expect(await recordKnower(ed, ours, form)).toEqual({ ok: true });
  expect(await recordKnower(ed, ours, form)).toEqual({ ok: true });
  expect(await testDatabase.knownIdentity.count({ where: { personId: ed.id } })).toBe(1);
});

test('only for an unnamed source of ours, and not for a day to come', async () => {
  const theirs = await makeUnnamed(ann, { name: 'an official' });
  const named = await makeActorSource(ann, { name: 'Known To All' });
  expect(await recordKnower(ann, theirs.id, knows(ann))).toMatchObject({ reason: 'invalid' });
  expect(await recordKnower(ann, named.id, knows(ann))).toMatchObject({ reason: 'invalid' });
  const other = await makeUnnamed(ann, { name: 'a driver', owner: 'ours' });
  expect(await recordKnower(ann, other.id, knows(ann, '2999-01-01'))).toMatchObject({
    fields: { since: [expect.any(String)] },
  });
});

test('a mistaken record is taken back with a reason that the history keeps', async () => {
  const source = await makeUnnamed(ann, { name: 'a nurse', owner: 'ours' });
  await recordKnower(ann, source.id, knows(ann));
  const { id } = await testDatabase.knownIdentity.findFirstOrThrow({
    where: { sourceId: source.id },
  });
  expect(await removeKnower(bob, id, 'not mine')).toMatchObject({ reason: 'not_allowed' });
  expect(await removeKnower(ann, id, 'wrong source')).toEqual({ ok: true });
  expect(await removeKnower(ann, id, 'again')).toMatchObject({ reason: 'not_found' });
  const last = await testDatabase.revision.findFirstOrThrow({
    where: { aggregateId: source.id },
    orderBy: { number: 'desc' },
  });
  expect(last).toMatchObject({
    action: 'knower_removed',
    payload: { reason: 'wrong source', before: { person: ann.name } },
  });
});

test('whose source it is stays, once somebody is recorded to know it', async () => {
  const content = {
    kind: 'unnamed',
    name: 'a ministry clerk',
    note: null,
    owner: 'theirs',
    statedReason: null,
    countLow: null,
    countHigh: null,
  } as const;
  const { shownNumber: revisionNumber } = await testDatabase.aggregate.findUniqueOrThrow({
    where: { id: ours },
  });
  expect(await editSource(ann, ours, revisionNumber, content)).toMatchObject({
    fields: { owner: [expect.any(String)] },
  });
});
