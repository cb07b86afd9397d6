import { hash } from 'node:crypto';

import { z } from 'zod';

import type { KnownWord } from '@/domain/search/vocabulary';
import { foldSpelling } from '@/domain/source/fold-spelling';

import { database, type Transaction } from '../database/client';

/** A word's key: the first 64 bits of its SHA-256, signed. */
function wordKey(word: string): string {
  return String(hash('sha256', word, 'buffer').readBigInt64BE(0));
}

/**
 * Adds words that the desk does not know yet; those that mean nothing by themselves are left out. They
 * are written in their order, so that two commands that add the same ones wait, and do not block.
 */
export async function addWords(tx: Transaction, added: readonly KnownWord[]): Promise<void> {
  if (added.length === 0) return;
  const words = added.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO search_word (id, word, fold, stem, named)
    SELECT id, word, fold, (tsvector_to_array(to_tsvector('onrecord', word)))[1], named
    FROM unnest(${words.map(({ word }) => wordKey(word))}::bigint[],
      ${words.map(({ word }) => word)}::text[],
      ${words.map(({ word }) => foldSpelling(word))}::text[],
      ${words.map(({ named }) => named)}::boolean[]) AS word (id, word, fold, named)
    WHERE to_tsvector('onrecord', word) <> ''
    ON CONFLICT (id) DO UPDATE SET named = TRUE WHERE excluded.named AND NOT search_word.named`;
}

/** Those of many words that the desk does not know yet, or does not know to be names. */
export async function unknownWords(
  tx: Transaction,
  words: readonly KnownWord[],
): Promise<KnownWord[]> {
  const held = z.array(z.object({ word: z.string(), named: z.boolean() })).parse(
    await tx.$queryRaw`
      SELECT word, named FROM search_word
      WHERE id = ANY(${words.map(({ word }) => wordKey(word))}::bigint[])`,
  );
  const namedBy = new Map(held.map(({ word, named }) => [word, named]));
  return words.filter(({ word, named }) => !namedBy.has(word) || (named && !namedBy.get(word)));
}

/**
 * Takes out the words with these stems that no claim has any more: what is off the record, withdrawn or
 * erased leaves nothing behind. `newest`: the part of the claims in which a common word is found soon.
 */
export async function forgetWords(
  tx: Transaction,
  stems: readonly string[],
  newest: number,
): Promise<void> {
  if (stems.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM search_word WHERE id IN (
      SELECT word.id FROM search_word AS word
      WHERE word.stem = ANY(${[...stems]}::text[])
        AND NOT EXISTS (
          SELECT 1 FROM claim_text
          WHERE part = ${newest} AND words @@ plainto_tsquery('simple', word.stem))
        AND NOT EXISTS (
          SELECT 1 FROM claim_text WHERE words @@ plainto_tsquery('simple', word.stem)))`;
}

const spelt = z.array(
  z.object({ word: z.string(), known: z.boolean(), spellings: z.array(z.string()) }),
);

/** So many other forms of one word are looked for. */
const mostForms = 8;

/** For each word whether the desk knows it in any form, and names in other spellings of it. */
export async function spellingsOf(words: readonly string[]): Promise<z.infer<typeof spelt>> {
  return spelt.parse(
    await database.$queryRaw`
      SELECT asked.word, to_tsvector('onrecord', asked.word) = '' OR asked.word ~ '[0-9]' OR EXISTS (
          SELECT 1 FROM search_word AS word
          WHERE word.stem = ANY(tsvector_to_array(to_tsvector('onrecord', asked.word)))
        ) AS known,
        ARRAY(
          SELECT word.word FROM search_word AS word
          WHERE word.fold = asked.fold AND word.named AND word.word <> asked.word
          ORDER BY word.word LIMIT ${mostForms}
        ) AS spellings
      FROM unnest(${[...words]}::text[], ${words.map(foldSpelling)}::text[]) AS asked (word, fold)`,
  );
}

/** The words that a word nobody knows may be meant as: those that begin with it, or are most like it. */
export async function likelyWords(word: string): Promise<string[]> {
  const found = z.array(z.object({ word: z.string() })).parse(
    await database.$queryRaw`
      (SELECT word FROM search_word
       WHERE char_length(${word}) >= 3 AND word LIKE ${`${word}%`} ORDER BY char_length(word), word LIMIT 5)
      UNION
      (SELECT word FROM search_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC, word LIMIT 5)`,
  );
  return found.map((row) => row.word);
}

const named = z.array(z.object({ id: z.string(), names: z.array(z.string()) }));

/** The names of the named sources in one of whose names one of these words stands. */
export async function namesWith(words: readonly string[]): Promise<string[][]> {
  const patterns = words.filter((word) => word.length >= 3).map((word) => `%${word}%`);
  if (patterns.length === 0) return [];
  const rows = named.parse(
    await database.$queryRaw`
      WITH hit AS (
        (SELECT coalesce(merged_into_id, id) AS id FROM source
         WHERE search_name LIKE ANY(${patterns}::text[]) AND kind <> 'unnamed' LIMIT 40)
        UNION
        (SELECT coalesce(source.merged_into_id, source.id) FROM source_alias
         JOIN source ON source.id = source_alias.source_id
         WHERE source_alias.search_name LIKE ANY(${patterns}::text[]) AND kind <> 'unnamed' LIMIT 40)
      )
      SELECT hit.id::text, array_agg(DISTINCT names.name) AS names
      FROM hit JOIN source ON hit.id IN (source.id, source.merged_into_id)
      CROSS JOIN LATERAL (
        SELECT source.name UNION ALL SELECT alias.name FROM source_alias AS alias WHERE alias.source_id = source.id
      ) AS names (name)
      WHERE source.withdrawn_at IS NULL
      GROUP BY hit.id`,
  );
  return rows.map(({ names }) => names);
}
