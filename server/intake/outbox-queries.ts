import { database } from '../database/client';

/** A job that did not come further for so long, in ms, was broken off with its process. */
export const brokenOff = 90_000;
/** What nobody confirmed for so long, in ms, is forgotten. */
export const keptFor = 7 * 24 * 60 * 60 * 1000;

/** The ids of what waits for a job, or whose job was broken off; oldest first. */
export async function intakesToRun(now: Date, limit: number): Promise<string[]> {
  const rows = await database.intake.findMany({
    where: {
      OR: [
        { state: 'waiting' },
        {
          state: { in: ['fetching', 'reading'] },
          changedAt: { lt: new Date(now.getTime() - brokenOff) },
        },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Forgets what has been lying about for longer than {@link keptFor}. */
export async function forgetOldIntakes(now: Date): Promise<void> {
  await database.intake.deleteMany({
    where: { changedAt: { lt: new Date(now.getTime() - keptFor) } },
  });
}
