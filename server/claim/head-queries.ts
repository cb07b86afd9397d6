import { z } from 'zod';

import { database } from '../database/client';

const heads = z.array(z.object({ id: z.string(), revision: z.number() }));

/**
 * The id of the claim of this number, and the number of its latest revision as everybody sees it: 0 where it has no history.
 * A page reads it before what it shows, so that it never claims to have seen more than it did. Null:
 * there is no such claim.
 */
export async function claimHead(
  claimNumber: number,
): Promise<{ id: string; revision: number } | null> {
  const [head] = heads.parse(
    await database.$queryRaw`
      SELECT claim.id::text, coalesce(shown_number, 0) AS revision
      FROM claim LEFT JOIN aggregate ON aggregate.id = claim.id WHERE number = ${claimNumber}`,
  );
  return head ?? null;
}
