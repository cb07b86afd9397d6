import { isUnderWay, type RefetchState } from '@/domain/refetch/state';

import { database } from '../database/client';

/** How far the latest fetching of an article has come. */
export interface RefetchView {
  state: RefetchState;
  /** unchanged or changed: the version that its text is. */
  version: number | null;
  /** failed: why, in a sentence. */
  problem: string | null;
  by: string;
  /** ISO 8601 instant of the state. */
  at: string;
}

/**
 * The latest fetching of the article with this id; null: none lately, or its text was taken in or
 * compared by hand since.
 * @param since the latest of these, an ISO 8601 instant
 */
export async function latestRefetch(articleId: string, since: string): Promise<RefetchView | null> {
  const row = await database.refetch.findFirst({
    where: { articleId },
    orderBy: { createdAt: 'desc' },
    include: { person: { select: { name: true } } },
  });
  if (!row) return null;
  const { state, version, problem, person, changedAt } = row;
  if (!isUnderWay(state) && changedAt < new Date(since)) return null;
  return { state, version, problem, by: person.name, at: changedAt.toISOString() };
}
