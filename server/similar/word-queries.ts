import { z } from 'zod';

import { everyClaim, termKey } from '@/domain/similar/term-key';

import { database } from '../database/client';

const counted = z.array(z.object({ id: z.number(), claims: z.number() }));
const words = z.array(z.object({ word: z.string() }));

/** How many claims have each of these terms, if any, and how many claims there are. */
export async function countClaims(
  terms: readonly string[],
): Promise<{ claims: Map<string, number>; all: number }> {
  const keys = new Map(terms.map((term) => [termKey(term), term]));
  const rows = counted.parse(
    await database.$queryRaw`
      SELECT id, claims FROM claim_word WHERE id = ANY(${[everyClaim, ...keys.keys()]}::int[])`,
  );
  const claims = new Map<string, number>();
  for (const row of rows) {
    const term = keys.get(row.id);
    if (term !== undefined) claims.set(term, row.claims);
  }
  return { claims, all: rows.find(({ id }) => id === everyClaim)?.claims ?? 0 };
}

/** Terms of claims that are written like this one, the likest first. */
export async function likeTerms(term: string, most: number): Promise<string[]> {
  const rows = await database.$transaction(async (tx) => {
    // The operator % can use the trigram index; its threshold is a setting.
    await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', '0.4', true)`;
    return tx.$queryRaw`
      SELECT word FROM claim_word WHERE word % ${term}
      ORDER BY similarity(word, ${term}) DESC, claims DESC, word LIMIT ${most}`;
  });
  return words.parse(rows).map(({ word }) => word);
}

/** The terms that begin like this and that most claims have. */
export async function termsBeginning(letters: string, most: number): Promise<string[]> {
  const pattern = `${letters.replace(/[\\%_]/g, '\\$&')}%`;
  return words
    .parse(
      await database.$queryRaw`
        SELECT word FROM claim_word WHERE word LIKE ${pattern} ORDER BY claims DESC, word LIMIT ${most}`,
    )
    .map(({ word }) => word);
}
