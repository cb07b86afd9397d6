import type { HistoryAction } from '@/domain/history/event';

import type { Database, Transaction } from '../database/client';

/**
 * The id of who last did this to a thing, or to one attribution of a claim; null: nobody, or the app
 * itself.
 */
export async function lastActorOf(
  db: Transaction | Database,
  aggregateId: string,
  action: HistoryAction,
  attributionId: string | null = null,
): Promise<string | null> {
  const revision = await db.revision.findFirst({
    // A row's revisions stand in the histories of all claims that it was under.
    where: attributionId ? { attributionId, action } : { aggregateId, attributionId, action },
    orderBy: attributionId ? [{ at: 'desc' }, { number: 'desc' }] : { number: 'desc' },
    select: { actorId: true },
  });
  return revision?.actorId ?? null;
}
