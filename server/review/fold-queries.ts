import { z } from 'zod';

import { levels } from '@/domain/attribution/level';
import { statuses } from '@/domain/claim/settle-status';
import { attributionReference } from '@/domain/reference';
import type { QueueFilter } from '@/domain/review/filter';
import type { Fold } from '@/domain/review/view';
import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import type { ClaimPlace } from './cursor';
import { inQueueOf, isForAnother, type Looking, matching } from './matching-queries';

/** One press accepts at most so many repeats of a claim. */
export const repeatsAtOnce = 100;

const foldedRows = z.array(
  z.object({
    claim_id: z.string(),
    claim_number: z.number(),
    attribution_id: z.string(),
    number: z.number(),
    digest: z.string(),
    level: z.enum(levels),
    decision_id: z.string().nullable(),
    own: z.boolean(),
    count: z.number(),
  }),
);

/** What is folded of these claims, by claim; the most urgent {@link repeatsAtOnce} rows of each. */
export async function foldsOf(
  claimIds: readonly string[],
  looking: Looking,
): Promise<Map<string, Fold>> {
  const rows = foldedRows.parse(
    await database.$queryRaw`
      SELECT claim.id::text AS claim_id, claim.number AS claim_number,
        attribution.id::text AS attribution_id, attribution.number,
        attribution.content_digest AS digest, attribution.level::text, folded.count,
        (SELECT made.id::text FROM sign_off AS made
         WHERE made.attribution_id = attribution.id
           AND NOT EXISTS (SELECT 1 FROM sign_off_undo AS undo WHERE undo.sign_off_id = made.id)
         ORDER BY made.decided_at DESC LIMIT 1) AS decision_id,
        ${isForAnother(looking, Prisma.sql`attribution.id`)} AS own
      FROM (
        SELECT item.claim_id, item.attribution_id,
          count(*) OVER (PARTITION BY item.claim_id)::integer AS count,
          row_number() OVER (
            PARTITION BY item.claim_id ORDER BY item.urgency, item.attribution_id) AS nth
        FROM review_item AS item
        WHERE item.folded AND item.claim_id = ANY(${[...claimIds]}::uuid[]) AND ${inQueueOf(looking.actor)}
      ) AS folded
      JOIN attribution ON attribution.id = folded.attribution_id
      JOIN claim ON claim.id = folded.claim_id
      WHERE folded.nth <= ${repeatsAtOnce}
      ORDER BY folded.claim_id, folded.nth`,
  );
  const folds = new Map<string, Fold>();
  for (const row of rows) {
    const fold = folds.get(row.claim_id) ?? { claimId: row.claim_id, count: row.count, rows: [] };
    fold.rows.push({
      id: row.attribution_id,
      reference: attributionReference(row.claim_number, row.number),
      digest: row.digest,
      level: row.level,
      decisionId: row.decision_id,
      own: row.own,
    });
    folds.set(row.claim_id, fold);
  }
  return folds;
}

const foldedClaims = z.array(
  z.object({
    claim_urgency: z.string(),
    claim_id: z.string(),
    number: z.number(),
    statement: z.string(),
    language: z.string(),
    status: z.enum(statuses),
  }),
);

/** A claim of which something is folded, with its place in their list. */
export type FoldedClaim = z.infer<typeof foldedClaims>[number];

/** The `take` claims beyond a place of which the filter lets folded rows through, the nearest first. */
export async function foldedClaimsBeyond(
  filter: QueueFilter,
  looking: Looking,
  { place, direction }: { place: ClaimPlace | null; direction: 'forward' | 'backward' },
  take: number,
): Promise<FoldedClaim[]> {
  const forward = direction === 'forward';
  const operator = forward ? Prisma.sql`>` : Prisma.sql`<`;
  const past = place
    ? Prisma.sql`(item.claim_urgency, item.claim_id) ${operator} (${place.claim_urgency}::text, ${place.claim_id}::uuid)`
    : Prisma.sql`TRUE`;
  const order = forward
    ? Prisma.sql`folded.claim_urgency, folded.claim_id`
    : Prisma.sql`folded.claim_urgency DESC, folded.claim_id DESC`;
  return foldedClaims.parse(
    await database.$queryRaw`
      SELECT folded.claim_urgency, folded.claim_id::text, claim.number, claim.statement,
        claim.language, claim.status::text
      FROM (
        SELECT DISTINCT item.claim_urgency, item.claim_id FROM review_item AS item
        WHERE ${matching({ ...filter, state: 'repeats' }, looking)} AND ${past}
      ) AS folded
      JOIN claim ON claim.id = folded.claim_id
      ORDER BY ${order} LIMIT ${take}`,
  );
}
