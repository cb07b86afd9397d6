import { database } from '../database/client';
import { brokenOff } from '../intake/outbox-queries';

/** What came of it is shown for so long, in ms; the article's history keeps it. */
const keptFor = 24 * 60 * 60 * 1000;

/** The ids of what waits for a job, or whose job was broken off; oldest first. */
export async function refetchesToRun(now: Date, limit: number): Promise<string[]> {
  const rows = await database.refetch.findMany({
    where: {
      OR: [
        { state: 'waiting' },
        { state: 'fetching', changedAt: { lt: new Date(now.getTime() - brokenOff) } },
      ],
    },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Forgets what came of fetching long ago. */
export async function forgetOldRefetches(now: Date): Promise<void> {
  await database.refetch.deleteMany({
    where: { changedAt: { lt: new Date(now.getTime() - keptFor) } },
  });
}
