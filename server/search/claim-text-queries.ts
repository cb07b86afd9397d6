import { z } from 'zod';

import type { KnownWord } from '@/domain/search/vocabulary';
import { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import type { ClaimTexts } from './claim-text';
import { newestPart, partOf } from './part-queries';
import { addWords, forgetWords } from './word-queries';

const written = z.array(z.object({ changed: z.boolean(), lost: z.array(z.string()) }));

/** Puts a claim's words in the place of those by which it was found before. */
export async function writeClaimText(
  tx: Transaction,
  claim: { id: string; number: number },
  { statement, names, about, quotes }: ClaimTexts,
  words: readonly KnownWord[],
): Promise<void> {
  const weighed = (texts: readonly string[], weight: Prisma.Sql) =>
    Prisma.sql`setweight(to_tsvector('onrecord', ${texts.join(' · ')}), ${weight})`;
  const [result] = written.parse(
    await tx.$queryRaw`
      WITH fresh AS (
        SELECT ${weighed([statement], Prisma.sql`'A'`)} || ${weighed(names, Prisma.sql`'B'`)}
          || ${weighed(about, Prisma.sql`'C'`)} || ${weighed(quotes, Prisma.sql`'D'`)} AS words
      ), held AS (
        SELECT words FROM claim_text WHERE claim_id = ${claim.id}::uuid
      ), put AS (
        INSERT INTO claim_text (claim_id, part, words)
        SELECT ${claim.id}::uuid, ${partOf(claim.number)}, words FROM fresh
        ON CONFLICT (claim_id) DO UPDATE SET words = excluded.words
          WHERE claim_text.words <> excluded.words
        RETURNING 1
      )
      SELECT EXISTS (SELECT 1 FROM put) AS changed, ARRAY(
        SELECT unnest(tsvector_to_array(held.words)) FROM held
        EXCEPT SELECT unnest(tsvector_to_array(fresh.words)) FROM fresh
      ) AS lost`,
  );
  if (!result?.changed) return;
  await addWords(tx, words);
  if (result.lost.length > 0) await forgetWords(tx, result.lost, await newestPart('claim', tx));
}

/** Puts many claims' words in the place of those by which they were found before. */
export async function putClaimTexts(
  tx: Transaction,
  claims: readonly { id: string; number: number; texts: ClaimTexts }[],
): Promise<void> {
  const json = JSON.stringify(
    claims.map(({ id, number, texts: { statement, names, about, quotes } }) => ({
      id,
      part: partOf(number),
      a: statement,
      b: names.join(' · '),
      c: about.join(' · '),
      d: quotes.join(' · '),
    })),
  );
  await tx.$executeRaw`
    INSERT INTO claim_text (claim_id, part, words)
    SELECT id, part, setweight(to_tsvector('onrecord', a), 'A') || setweight(to_tsvector('onrecord', b), 'B')
      || setweight(to_tsvector('onrecord', c), 'C') || setweight(to_tsvector('onrecord', d), 'D')
    FROM jsonb_to_recordset(${json}::jsonb) AS t (id uuid, part integer, a text, b text, c text, d text)
    ON CONFLICT (claim_id) DO UPDATE SET words = excluded.words
      WHERE claim_text.words <> excluded.words`;
}

/** A claim is not found any more. */
export async function removeClaimText(tx: Transaction, claimId: string): Promise<void> {
  const [gone] = z.array(z.object({ lost: z.array(z.string()) })).parse(
    await tx.$queryRaw`
      DELETE FROM claim_text WHERE claim_id = ${claimId}::uuid
      RETURNING tsvector_to_array(words) AS lost`,
  );
  if (gone) await forgetWords(tx, gone.lost, await newestPart('claim', tx));
}
