import { z } from 'zod';

import { statuses, type Status } from '@/domain/claim/settle-status';
import { reference } from '@/domain/reference';
import type { StatusGroup } from '@/domain/story/view';

import { database } from '../database/client';
import { claimHref } from '../claim/queries';

/** What wants an editor's eye stands first. */
const order: readonly Status[] = [
  'disputed',
  'retracted',
  'denied',
  'unverified',
  'reported',
  'corroborated',
  'confirmed',
  'on_record',
  'stated',
];

const rows = z.array(
  z.object({
    number: z.number(),
    statement: z.string(),
    language: z.string(),
    status: z.enum(statuses),
    sentence: z.string().nullable(),
    waiting: z.number(),
    last_activity_at: z.date(),
    of_status: z.number(),
  }),
);

/**
 * The standing claims of a story by status, at most `most` of each. `list` makes the address of a
 * list of all that have a status.
 */
export async function claimsByStatus(
  storyId: string,
  most: number,
  list: (status: Status) => string,
): Promise<StatusGroup[]> {
  const found = rows.parse(
    await database.$queryRaw`
      SELECT number, statement, language, status, summary->>'sentence' AS sentence,
        waiting_count AS waiting, last_activity_at, of_status
      FROM (
        SELECT *, count(*) OVER (PARTITION BY status)::int AS of_status,
          row_number() OVER (PARTITION BY status ORDER BY last_activity_at DESC, id DESC) AS place
        FROM claim
        WHERE story_id = ${storyId}::uuid AND withdrawn_at IS NULL AND merged_into_id IS NULL
      ) placed
      WHERE place <= ${most} ORDER BY status, place`,
  );
  return order.flatMap((status) => {
    const own = found.filter((row) => row.status === status);
    const [first] = own;
    if (!first) return [];
    return {
      status,
      count: first.of_status,
      href: list(status),
      claims: own.map((row) => ({
        reference: reference('claim', row.number),
        href: claimHref(row.number),
        statement: row.statement,
        language: row.language,
        status,
        sentence: row.sentence ?? '',
        waiting: row.waiting,
        lastActivityAt: row.last_activity_at.toISOString(),
      })),
    };
  });
}
