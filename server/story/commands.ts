import { v7 as uuid } from 'uuid';

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
import { once } from '../submission/once';

/** Starts a story. @returns its id and number */
export async function createStory(
  actor: Actor,
  submissionId: string,
  { title, description }: StoryContent,
  at: Date = new Date(),
): Promise<Result<{ id: string; number: number }>> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'create a story');
    return once(tx, actor, submissionId, async () => {
      const { id, number } = await tx.story.create({
        data: { id: uuid(), title, description, createdAt: at },
      });
      await append(tx, actor, id, at, 'created', { after: { title, description } });
      return { ok: true, id, number };
    });
  });
}

/** Changes a story's title and description; no revision if both stay. Refuses `conflict` and `withdrawn`. */
export async function editStory(
  actor: Actor,
  storyId: string,
  seenRevision: number,
  { title, description }: StoryContent,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'edit a story');
    orStop(
      await checkRevision(tx, storyId, seenRevision, async () => {
        const present = await load(tx, storyId);
        return { title: present.title, description: present.description ?? '' };
      }),
    );
    const before = await load(tx, storyId);
    if (before.withdrawnAt) {
      return refuse('withdrawn', 'This story was withdrawn. Restore it before changing it.');
    }
    if (before.title === title && before.description === description) return { ok: true };
    await tx.story.update({ where: { id: storyId }, data: { title, description } });
    await append(tx, actor, storyId, at, 'changed', {
      before: { title: before.title, description: before.description },
      after: { title, description },
    });
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
