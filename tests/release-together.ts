import { testDatabase } from './database';

/**
 * Lets works race for certain: a lock on the table keeps them all from writing to it until each of
 * them waits in the database, for this lock or for another of them; then they go on at once.
 * @returns their results, in the order of the works
 */
export async function releaseTogether<T>(
  table: 'person' | 'invitation',
  works: readonly (() => Promise<T>)[],
): Promise<T[]> {
  let results: Promise<T[]> | undefined;
  await testDatabase.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN SHARE MODE`);
      results = Promise.all(works.map((work) => work()));
      // Asked outside the transaction, which would see one and the same snapshot again and again.
      for (let waiting = 0; waiting < works.length;) {
        const [row] = await testDatabase.$queryRaw<{ waiting: number }[]>`
          SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        waiting = row?.waiting ?? 0;
      }
    },
    { timeout: 30_000 },
  );
  return results ?? [];
}
