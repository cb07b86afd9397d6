import { database } from '../database/client';

const day = 24 * 60 * 60 * 1000;

/** A mail that could not be sent for so long is not sent any more: the notice stays on the desk. */
export const mailedWithin = 30 * day;

/**
 * The ids of notifications that are wanted by mail and not mailed yet, oldest first. They are the
 * outbox: what is lost of the jobs, also by restoring a backup, is made of them anew.
 */
export async function unmailed(now: Date, limit: number): Promise<string[]> {
  const rows = await database.notification.findMany({
    where: {
      mailWanted: true,
      mailedAt: null,
      createdAt: { gt: new Date(now.getTime() - mailedWithin) },
    },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
