import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { storyContent } from '@/domain/story/schema';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';

import { createStory, editStory, restoreStory, withdrawStory } from './commands';
import { claimsByStatus } from './claim-queries';
import { findStory, listStories } from './queries';

let ann: Actor;
let ed: Actor;

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  ed = await makePerson('editor', 'Ed Ito');
});

async function start(title: string): Promise<{ id: string; number: number }> {
  const made = await createStory(ann, uuid(), storyContent.parse({ title }));
  if (!made.ok) throw new Error(made.message);
  return made;
}

async function addClaim(storyId: string, status: string, waitingCount: number, at: string) {
  await testDatabase.claim.create({
    data: {
      id: uuid(),
      kind: 'event',
      statement: `A claim that is ${status}.`,
      language: 'en',
      storyId,
      loggedById: ann.id,
      status,
      summary: { sentence: `It is ${status}.` },
      waitingCount,
      lastActivityAt: new Date(at),
    },
  });
}

test('a story sent twice is made once', async () => {
  const submissionId = uuid();
  const content = storyContent.parse({ title: 'Twice' });
  const first = await createStory(ann, submissionId, content);
  expect(await createStory(ann, submissionId, content)).toEqual(first);
  expect(await testDatabase.story.count({ where: { title: 'Twice' } })).toBe(1);
  expect(await createStory(ed, submissionId, content)).toMatchObject({ ok: false });
});

test('an edit from an older revision shows both versions', async () => {
  const { id } = await start('The front');
  expect(
    await editStory(
      ed,
      id,
      1,
      storyContent.parse({ title: 'The Kursk front', description: 'Ed’s' }),
    ),
  ).toEqual({
    ok: true,
  });
  expect(await editStory(ann, id, 1, storyContent.parse({ title: 'The call' }))).toMatchObject({
    reason: 'conflict',
    conflict: {
      revision: 2,
      by: 'Ed Ito',
      present: {
        title: 'The Kursk front',
        description: 'Ed’s',
        priority: 'normal',
        neededBy: '',
      },
    },
  });
  expect(await editStory(ann, id, 2, storyContent.parse({ title: 'The call' }))).toEqual({
    ok: true,
  });
  expect(
    await testDatabase.revision.findMany({
      where: { aggregateId: id },
      orderBy: { number: 'asc' },
    }),
  ).toMatchObject([
    { action: 'created', payload: { after: { title: 'The front' } } },
    {
      action: 'changed',
      payload: { before: { title: 'The front' }, after: { title: 'The Kursk front' } },
    },
    {
      action: 'changed',
      payload: { before: { title: 'The Kursk front' }, after: { title: 'The call' } },
    },
  ]);
});

test('withdrawn by its creator or an editor, restored, and off the list in between', async () => {
  const { id, number } = await start('A mistake');
  const bob = await makePerson();
  expect(await withdrawStory(bob, id, 'no')).toMatchObject({ reason: 'not_allowed' });
  expect(await withdrawStory(ann, id, 'doubled')).toEqual({ ok: true });
  expect((await listStories()).map(({ title }) => title)).not.toContain('A mistake');
  expect(await findStory(ann, number)).toMatchObject({ withdrawn: true, mayRestore: true });
  expect(await findStory(bob, number)).toMatchObject({ mayRestore: false });
  expect(await editStory(ann, id, 2, storyContent.parse({ title: 'x' }))).toMatchObject({
    reason: 'withdrawn',
  });
  expect(await restoreStory(ed, id, 'not doubled')).toEqual({ ok: true });
  expect((await listStories()).map(({ title }) => title)).toContain('A mistake');
});

test('the list counts claims by status and puts the latest activity first', async () => {
  const quiet = await start('Quiet');
  const busy = await start('Busy');
  await addClaim(busy.id, 'disputed', 2, '2090-01-02T10:00:00Z');
  await addClaim(busy.id, 'reported', 0, '2090-01-01T10:00:00Z');
  await addClaim(busy.id, 'reported', 1, '2090-01-01T11:00:00Z');
  const stories = await listStories();
  expect(stories[0]).toMatchObject({
    title: 'Busy',
    claims: 3,
    waiting: 3,
    byStatus: [
      { status: 'reported', count: 2 },
      { status: 'disputed', count: 1 },
    ],
    lastActivityAt: '2090-01-02T10:00:00.000Z',
  });
  expect(stories.find(({ title }) => title === 'Quiet')).toMatchObject({ claims: 0, byStatus: [] });
  const groups = await claimsByStatus(busy.id, 1, (status) => `/claims?status=${status}`);
  expect(groups).toMatchObject([
    { status: 'disputed', count: 1, claims: [{ sentence: 'It is disputed.', waiting: 2 }] },
    {
      status: 'reported',
      count: 2,
      href: '/claims?status=reported',
      claims: [{ lastActivityAt: '2090-01-01T11:00:00.000Z' }],
    },
  ]);
  expect(groups.map(({ claims }) => claims.length)).toEqual([1, 1]);
  expect(await claimsByStatus(quiet.id, 5, String)).toEqual([]);
  expect(await findStory(ann, 99_999)).toBeNull();
});
