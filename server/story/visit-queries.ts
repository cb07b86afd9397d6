import type { Actor } from '@/domain/person/role';
import { type StoryVisit, visitAt } from '@/domain/story/visit';

import { database, type Database, type Transaction } from '../database/client';

/** A person's visit to a story as it was last noted; null: none was. */
export async function lastVisit(
  db: Database | Transaction,
  personId: string,
  storyId: string,
): Promise<StoryVisit | null> {
  const visit = await db.storyVisit.findUnique({
    where: { personId_storyId: { personId, storyId } },
  });
  return visit && { openedAt: visit.openedAt.getTime(), sinceAt: visit.sinceAt?.getTime() ?? null };
}

/** Since when changes to a story are told to this person, who opens its page now; null: all is new. */
export async function sinceLastVisit(
  actor: Actor,
  storyId: string,
  now: Date,
): Promise<Date | null> {
  const { sinceAt } = visitAt(await lastVisit(database, actor.id, storyId), now.getTime());
  return sinceAt === null ? null : new Date(sinceAt);
}
