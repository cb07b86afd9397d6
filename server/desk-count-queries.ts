import { z } from 'zod';

import type { Actor } from '@/domain/person/role';
import { Prisma } from '@/prisma/generated/client';

import { readRows } from './database/client';
import { inQueueOf } from './review/matching-queries';

/** The numbers in the bar; each is counted up to {@link mostCounted}. */
export interface DeskCounts {
  /** How many attributions await sign-off. */
  review: number;
  /** How many notices the person has not read. */
  notices: number;
}

/** The bar says “999+” of more, and every page reads it: it must not count a queue of years. */
export const mostCounted = 1000;

const rows = z.tuple([z.object({ review: z.number(), notices: z.number() })]);

/** Both numbers of the bar. */
export async function deskCounts(actor: Actor): Promise<DeskCounts> {
  const [counts] = rows.parse(
    await readRows(Prisma.sql`
      SELECT (SELECT count(*)::integer FROM (
          SELECT 1 FROM review_item AS item WHERE NOT item.folded AND ${inQueueOf(actor)}
          LIMIT ${mostCounted}
        ) AS waiting) AS review,
        (SELECT count(*)::integer FROM (
          SELECT 1 FROM notification
          WHERE person_id = ${actor.id}::uuid AND read_at IS NULL LIMIT ${mostCounted}
        ) AS unread) AS notices`),
  );
  return counts;
}
