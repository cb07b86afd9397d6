import { z } from 'zod';

import { priorities } from '@/domain/story/priority';

import type { Transaction } from '../database/client';

const priorityOfStory = z.array(
  z.object({ priority: z.enum(priorities), needed_by: z.date().nullable() }),
);

/**
 * What a story says of how soon its rows are wanted, held against its change until the transaction
 * ends: whoever changes it afterwards finds the rows that are written now.
 */
export async function storyUrgency(tx: Transaction, storyId: string) {
  const [story] = priorityOfStory.parse(
    await tx.$queryRaw`
      SELECT priority::text, needed_by FROM story WHERE id = ${storyId}::uuid FOR SHARE`,
  );
  return { priority: story?.priority ?? 'normal', neededBy: story?.needed_by ?? null };
}

/** How an article's part of the queue is held until the transaction ends. */
export interface ArticleLock {
  id: string;
  /** False: others may hold it as well, and nobody moves an item of another claim. */
  alone: boolean;
}

/**
 * Holds these articles' parts of the queue: an article's urgency is taken from rows of several claims.
 * It is the last lock of a command, for all its articles at once and in the order of their ids
 * (docs/architecture.md, locks).
 */
export async function lockArticlesInQueue(
  tx: Transaction,
  articles: readonly ArticleLock[],
): Promise<void> {
  await tx.$executeRaw`
    SELECT CASE WHEN alone THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END
    FROM (
      SELECT hashtextextended('review queue of ' || id, 0) AS key, bool_or(alone) AS alone
      FROM unnest(
        ${articles.map(({ id }) => id)}::text[], ${articles.map(({ alone }) => alone)}::boolean[]
      ) AS given (id, alone)
      GROUP BY id ORDER BY id OFFSET 0
    ) AS sorted`;
}

/** A row's place in the queue after a change to when it is needed or how much its story matters. */
export interface RowUrgency {
  attributionId: string;
  neededBy: Date | null;
  urgency: string;
}

/** Writes the urgency of rows, not yet that of the claims and articles that they stand in. */
export async function writeRowUrgency(tx: Transaction, rows: readonly RowUrgency[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE review_item AS item SET urgency = given.urgency, needed_by = given.needed_by
    FROM unnest(
      ${rows.map((row) => row.attributionId)}::uuid[],
      ${rows.map((row) => row.urgency)}::text[],
      ${rows.map((row) => row.neededBy?.toISOString() ?? null)}::timestamptz[]
    ) AS given (attribution_id, urgency, needed_by)
    WHERE item.attribution_id = given.attribution_id`;
}

/**
 * Brings the urgency of claims and articles up to that of their rows, by the rule of `groupUrgency`;
 * folded rows are a queue of their own. The claims and articles must be locked by the caller. Both
 * sides of each join name the ids: without that PostgreSQL reads the whole queue.
 */
export async function settleGroupUrgency(
  tx: Transaction,
  claimIds: readonly string[],
  articleIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE review_item AS item SET claim_urgency = claim.urgency
    FROM (
      SELECT claim_id, folded, coalesce(min(urgency) FILTER (WHERE NOT closed), min(urgency)) AS urgency
      FROM review_item WHERE claim_id = ANY(${[...claimIds]}::uuid[]) GROUP BY claim_id, folded
    ) AS claim
    WHERE item.claim_id = ANY(${[...claimIds]}::uuid[]) AND item.claim_id = claim.claim_id AND item.folded = claim.folded
      AND item.claim_urgency <> claim.urgency`;
  await tx.$executeRaw`
    UPDATE review_item AS item SET article_urgency = article.urgency
    FROM (
      SELECT article_id, folded, coalesce(min(urgency) FILTER (WHERE NOT closed), min(urgency)) AS urgency
      FROM review_item WHERE article_id = ANY(${[...articleIds]}::uuid[]) GROUP BY article_id, folded
    ) AS article
    WHERE item.article_id = ANY(${[...articleIds]}::uuid[]) AND item.article_id = article.article_id AND item.folded = article.folded
      AND item.article_urgency <> article.urgency`;
}
