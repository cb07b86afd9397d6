import { z } from 'zod';

import { everyClaim, termKey } from '@/domain/similar/term-key';
import { termWeights } from '@/domain/similar/weigh';
import type { Word } from '@/domain/similar/words';

import { type Database, database, type Transaction } from '../database/client';

/** A claim as it is found by its words. */
export interface IndexedClaim {
  number: number;
  statement: string;
  context: string | null;
}

/** What claims add to the index, and to the counts of words. */
export interface TermRows {
  /** In the order of the index, so that many claims at once find its pages together. */
  rows: { term: number; claim: number; weight: number }[];
  counts: ReadonlyMap<number, { word: string; change: number }>;
}

/** What these claims are found by. */
export function termRows(claims: readonly IndexedClaim[]): TermRows {
  const rows: TermRows['rows'] = [];
  const counts = new Map<number, { word: string; change: number }>();
  const keys = new Map([['', everyClaim]]);
  const met = new Map<string, readonly Word[]>();
  for (const claim of claims) {
    for (const [word, weight] of [['', 0] as const, ...termWeights(claim, met)]) {
      const term = keys.get(word) ?? termKey(word);
      keys.set(word, term);
      rows.push({ term, claim: claim.number, weight });
      const count = counts.get(term);
      if (count) count.change += 1;
      else counts.set(term, { word, change: 1 });
    }
  }
  rows.sort((a, b) => a.term - b.term || a.claim - b.claim);
  return { rows, counts };
}

/**
 * Puts claims that are not in it into the index of {@link findSimilar}, in the transaction that puts
 * them on the desk.
 */
export async function indexClaims(tx: Transaction, claims: readonly IndexedClaim[]): Promise<void> {
  await putTerms(tx, termRows(claims));
}

/** As {@link indexClaims}, with what was made of the claims before. */
export async function putTerms(tx: Transaction, { rows, counts }: TermRows): Promise<void> {
  if (rows.length === 0) return;
  const terms = [...counts.keys()];
  await tx.$executeRaw`
    WITH rows AS (
      INSERT INTO claim_term (term, claim, weight)
      SELECT * FROM unnest(${numbers(rows.map((row) => row.term))}::int[],
        ${numbers(rows.map((row) => row.claim))}::int[],
        ${numbers(rows.map((row) => row.weight))}::smallint[])
      ON CONFLICT DO NOTHING
    )
    INSERT INTO claim_word_change (terms, words, changes)
    VALUES (${terms}::int[], ${[...counts.values()].map(({ word }) => word)}::text[],
      ${[...counts.values()].map(({ change }) => change)}::int[])`;
}

/** Numbers as PostgreSQL writes an array: of many thousands the driver would look at each. */
function numbers(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

/** Takes a claim out of the index, if it is there. */
async function forgetClaim(tx: Transaction, number: number): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM claim_term WHERE claim = ${number} RETURNING term
    )
    INSERT INTO claim_word_change (terms, words, changes)
    SELECT array_agg(term), array_agg(''::text), array_agg(-1) FROM gone HAVING count(*) > 0`;
}

/**
 * Brings what a claim is found by up to date with its statement and context; one that was withdrawn or
 * merged is not found. For every command that changes any of these.
 */
export async function reindexClaim(tx: Transaction, claimId: string): Promise<void> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      number: true,
      statement: true,
      context: true,
      withdrawnAt: true,
      mergedIntoId: true,
    },
  });
  await forgetClaim(tx, claim.number);
  if (!claim.withdrawnAt && !claim.mergedIntoId) await indexClaims(tx, [claim]);
}

/**
 * Adds up what commands changed of the counts of words. Of two that do so at the same moment one does
 * nothing.
 */
export async function addUpWords(db: Database | Transaction = database): Promise<void> {
  await db.$executeRaw`
    WITH noted AS (
      DELETE FROM claim_word_change WHERE (SELECT pg_try_advisory_xact_lock(5101))
      RETURNING terms, words, changes
    ), summed AS (
      SELECT n.id, max(n.word) AS word, sum(n.change)::integer AS change
      FROM noted, unnest(terms, words, changes) AS n (id, word, change) GROUP BY n.id
    ), gone AS (
      DELETE FROM claim_word w USING summed s WHERE w.id = s.id AND w.claims + s.change <= 0
    ), moved AS (
      UPDATE claim_word w SET claims = w.claims + s.change FROM summed s
      WHERE w.id = s.id AND s.change <> 0 AND w.claims + s.change > 0
    )
    INSERT INTO claim_word (id, word, claims)
    SELECT s.id, s.word, s.change FROM summed s
    WHERE s.change > 0 AND NOT EXISTS (SELECT FROM claim_word w WHERE w.id = s.id)`;
}

const claims = z.array(
  z.object({ number: z.number(), statement: z.string(), context: z.string().nullable() }),
);

/**
 * The claims on the desk after this number that are not in the index, the first ones; held, so that
 * nobody changes them before the caller has indexed them.
 */
export async function claimsNotIndexed(
  tx: Transaction,
  after: number,
  most: number,
): Promise<IndexedClaim[]> {
  return claims.parse(
    await tx.$queryRaw`
      SELECT number, statement, context FROM claim c
      WHERE number > ${after} AND withdrawn_at IS NULL AND merged_into_id IS NULL
        AND NOT EXISTS (SELECT FROM claim_term t WHERE t.claim = c.number)
      ORDER BY number LIMIT ${most} FOR SHARE OF c`,
  );
}
