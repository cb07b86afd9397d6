import { v7 as uuid } from 'uuid';

import { diffFields } from '@/domain/history/diff-fields';
import { inWords } from '@/domain/history/readable-change';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { StoryContent } from '@/domain/story/schema';

import { authorize, orStop, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { checkRevision } from '../history/check-revision';
import { lastActorOf } from '../history/last-actor';
import { lockAggregates } from '../history/queries';
import { requeueStory } from '../review/requeue-story';
import { once } from '../submission/once';
import { readableStory } from './readable-story';

/** Starts a story. @returns its id and number */
export async function createStory(
  actor: Actor,
  submissionId: string,
  content: StoryContent,
  at: Date = new Date(),
): Promise<Result<{ id: string; number: number }>> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'create a story');
    return once(tx, actor, submissionId, async () => {
      const { id, number } = await tx.story.create({
        data: { id: uuid(), ...columnsOf(content), createdAt: at },
      });
      await append(tx, actor, id, at, 'created', { after: readableStory(content) });
      return { ok: true, id, number };
    });
  });
}

/**
 * Changes a story; no revision if all stays. What waits in it moves in the review queue with its
 * priority and the time when it is needed. Refuses `conflict` and `withdrawn`.
 */
export async function editStory(
  actor: Actor,
  storyId: string,
  seenRevision: number,
  content: StoryContent,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'edit a story');
    orStop(
      await checkRevision(tx, storyId, seenRevision, async () =>
        inWords(readableStory(await load(tx, storyId))),
      ),
    );
    const story = await load(tx, storyId);
    if (story.withdrawnAt) {
      return refuse('withdrawn', 'This story was withdrawn. Restore it before changing it.');
    }
    const [before, after] = [readableStory(story), readableStory(content)];
    if (diffFields(before, after).length === 0) return { ok: true };
    await tx.story.update({ where: { id: storyId }, data: columnsOf(content) });
    await append(tx, actor, storyId, at, 'changed', { before, after });
    if (before.priority !== after.priority || before.neededBy !== after.neededBy) {
      await requeueStory(tx, storyId);
    }
    return { ok: true };
  });
}

/**
 * Takes a story off the lists; its claims and articles stay and keep it. Its creator or an editor may.
 */
export async function withdrawStory(
  actor: Actor,
  storyId: string,
  reason: string,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'withdraw own work');
    await lockAggregates(tx, [storyId]);
    const story = await load(tx, storyId);
    if (story.withdrawnAt) return refuse('withdrawn', 'This story is already withdrawn.');
    orStop(mayWithdraw(present, await lastActorOf(tx, storyId, 'created')));
    await tx.story.update({ where: { id: storyId }, data: { withdrawnAt: at } });
    await append(tx, actor, storyId, at, 'withdrawn', { reason });
    return { ok: true };
  });
}

/** Puts a withdrawn story back. Who withdrew it or an editor may. */
export async function restoreStory(
  actor: Actor,
  storyId: string,
  reason: string,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'restore what one withdrew');
    await lockAggregates(tx, [storyId]);
    const story = await load(tx, storyId);
    if (!story.withdrawnAt) return refuse('invalid', 'This story is not withdrawn.');
    orStop(mayRestore(present, await lastActorOf(tx, storyId, 'withdrawn')));
    await tx.story.update({ where: { id: storyId }, data: { withdrawnAt: null } });
    await append(tx, actor, storyId, at, 'restored', { reason });
    return { ok: true };
  });
}

/** Only what the form of a story is about. */
function columnsOf({ title, description, priority, neededBy }: StoryContent): StoryContent {
  return { title, description, priority, neededBy };
}

async function load(tx: Transaction, id: string) {
  const story = await tx.story.findUnique({ where: { id } });
  return story ?? stopWith(refuse('not_found', 'This story is not on the desk any more.'));
}

async function append(
  tx: Transaction,
  actor: Actor,
  storyId: string,
  at: Date,
  action: 'created' | 'changed' | 'withdrawn' | 'restored',
  payload: Record<string, string | Record<string, string | null>>,
): Promise<void> {
  const entry = { aggregateKind: 'story', aggregateId: storyId, actorId: actor.id, at } as const;
  await appendRevision(tx, { ...entry, action, payload });
}
