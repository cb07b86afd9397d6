import { z } from 'zod';

import type { Lookup } from '@/domain/similar/plan';
import { termKey } from '@/domain/similar/term-key';
import { statuses } from '@/domain/claim/settle-status';

import { database } from '../database/client';

/** Candidates that all words rank. */
const ranked = 200;

const matches = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    externalId: z.string().nullable(),
    statement: z.string(),
    status: z.enum(statuses),
    /** The share of the asked words that it has, by their weights. */
    covered: z.number(),
  }),
);

/** A claim on the desk that says the like of a text. */
export type Match = z.infer<typeof matches>[number];

/** The claims that have most of these words, the likest first; of equal ones the newest. */
export async function matchingClaims(lookups: readonly Lookup[], most: number): Promise<Match[]> {
  if (lookups.length === 0) return [];
  return matches.parse(
    await database.$queryRaw`
      WITH asked AS MATERIALIZED (
        SELECT * FROM unnest(${lookups.map(({ term }) => termKey(term))}::int[],
          ${lookups.map(({ weight }) => weight)}::float4[], ${lookups.map(({ gathers }) => gathers)}::int[])
          AS a (term, weight, gathers)
      ), gathered AS MATERIALIZED (
        SELECT t.claim, sum(a.weight * t.weight) AS score FROM asked a
        CROSS JOIN LATERAL (
          SELECT claim, weight FROM claim_term WHERE term = a.term ORDER BY claim DESC LIMIT a.gathers
        ) t
        WHERE a.gathers > 0
        GROUP BY t.claim ORDER BY score DESC, t.claim DESC LIMIT ${ranked}
      ), scored AS MATERIALIZED (
        SELECT g.claim, sum(a.weight * t.weight) AS score, sum(a.weight) AS covered
        FROM gathered g CROSS JOIN asked a
        JOIN claim_term t ON t.term = a.term AND t.claim = g.claim
        GROUP BY g.claim
      )
      SELECT c.id::text, c.number, c.external_id AS "externalId", c.statement, c.status,
        (s.covered / (SELECT sum(weight) FROM asked))::float8 AS covered
      FROM scored s JOIN claim c ON c.number = s.claim
      WHERE c.withdrawn_at IS NULL AND c.merged_into_id IS NULL
      ORDER BY s.score DESC, c.number DESC LIMIT ${most}`,
  );
}
