import { z } from 'zod';

import { type Database, database, type Transaction } from '../database/client';

/**
 * Adds up the changes that were noted since the last time into the stored counts. Whoever reads sees
 * every change once, before and after; of two that add up at the same moment one does nothing.
 */
export async function addUpFacets(db: Database | Transaction = database): Promise<void> {
  await db.$executeRaw`
    WITH noted AS (
      DELETE FROM facet_change WHERE (SELECT pg_try_advisory_xact_lock(4801)) RETURNING *
    ), summed AS (
      SELECT facet, bool_or(withdrawn) AS withdrawn, max(name) AS name, max(value) AS value,
        sum(change)::integer AS change
      FROM noted GROUP BY facet
    ), gone AS (
      DELETE FROM facet USING summed
      WHERE facet.id = summed.facet AND facet.count + summed.change = 0
    ), moved AS (
      UPDATE facet SET count = facet.count + summed.change FROM summed
      WHERE facet.id = summed.facet AND facet.count + summed.change <> 0
    )
    INSERT INTO facet (id, withdrawn, name, value, count)
    SELECT facet, withdrawn, name, value, change FROM summed
    WHERE change <> 0 AND NOT EXISTS (SELECT 1 FROM facet WHERE facet.id = summed.facet)`;
}

/** How many claims have each of these facets. */
export async function countFacets(keys: readonly bigint[]): Promise<Map<bigint, number>> {
  const asked = keys.map(String);
  const rows = z.array(z.object({ facet: z.bigint(), count: z.number() })).parse(
    await database.$queryRaw`
      SELECT facet, sum(count)::integer AS count FROM (
        SELECT id AS facet, count FROM facet WHERE id = ANY(${asked}::bigint[])
        UNION ALL
        SELECT facet, change FROM facet_change WHERE facet = ANY(${asked}::bigint[])
      ) AS counted GROUP BY facet`,
  );
  return new Map([
    ...keys.map((key) => [key, 0] as const),
    ...rows.map((r) => [r.facet, r.count] as const),
  ]);
}
