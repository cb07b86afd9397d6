import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { visitAt } from '@/domain/story/visit';

import { authorize, runCommand } from '../command';
import { lastVisit } from './visit-queries';

/** Somebody who reads the page again and again writes at most once in this time. */
const atMostEvery = 60_000;

/** Notes that a person opened a story's page; what is told to them follows from it alone. */
export function noteVisit(actor: Actor, storyId: string, now: Date): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    const before = await lastVisit(tx, person.id, storyId);
    if (before && now.getTime() - before.openedAt < atMostEvery) return { ok: true };
    const visit = visitAt(before, now.getTime());
    const noted = {
      openedAt: new Date(visit.openedAt),
      sinceAt: visit.sinceAt === null ? null : new Date(visit.sinceAt),
    };
    await tx.storyVisit.upsert({
      where: { personId_storyId: { personId: person.id, storyId } },
      create: { personId: person.id, storyId, ...noted },
      update: noted,
    });
    return { ok: true };
  });
}
