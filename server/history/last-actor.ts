import type { HistoryAction } from '@/domain/history/event';

import type { Database, Transaction } from '../database/client';

/** The id of who last did this to a thing; null: nobody, or the app itself. */
export async function lastActorOf(
  tx: Transaction | Database,
  aggregateId: string,
  action: HistoryAction,
): Promise<string | null> {
  const revision = await tx.revision.findFirst({
    where: { aggregateId, action },
    orderBy: { number: 'desc' },
    select: { actorId: true },
  });
  return revision?.actorId ?? null;
}
