import { z } from 'zod';

import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { type SourceKind, sourceKinds } from '@/domain/source/kind';

import { database } from '../database/client';
import { foldName } from '@/domain/source/fold-name';
import { roleWords } from './role-words';
import { hiddenSources } from './visible';

/** A source as a list to pick from shows it. */
export interface SourceFound {
  id: string;
  reference: string;
  kind: SourceKind;
  /** An unnamed source's description. */
  name: string;
  /** "Kremlin spokesman", "also written Zelenskiy", "unnamed, to Reuters"; '' if there is nothing to add. */
  detail: string;
}

/** Below this share of the typed trigrams a name is another one; "pekov" and "Peskov" have 0.44. */
const leastSimilarity = 0.35;

/**
 * The same where a whole search of several words is compared with a name: at 0.35 of 50,000 names
 * thousands have as much in common with two words that mean nobody.
 */
const leastOfSearch = 0.45;

/** So many names in which one of the words stands are compared with what was typed. */
const mostWithWord = 300;

/** Names much less like the typed one than the best are noise beside it. */
const leastOfBest = 0.6;

const rows = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    kind: z.enum(sourceKinds),
    name: z.string(),
    alias: z.string().nullable(),
    owner: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    organization: z.string().nullable(),
    score: z.number(),
  }),
);

/**
 * Sources whose name or alias is like what was typed, best first: the beginning of any word, another
 * spelling or a slip of the keys will do; the names of a merged source find the one that it was merged
 * into. Withdrawn ones are left out; our unnamed sources are found
 * by their description alone, and those that speak off the record alone only by who may see that. `first` are ids that stand before others about as good.
 * An empty query finds nothing.
 * @param options `words`: of a search, the words that were typed and what is as good as they are, of
 *   which one in a name is enough
 */
export async function searchSources(
  actor: Actor,
  query: string,
  options: {
    kinds?: readonly SourceKind[];
    limit?: number;
    first?: readonly string[];
    words?: readonly string[];
  } = {},
): Promise<SourceFound[]> {
  const folded = foldName(query).slice(0, 200);
  if (!folded) return [];
  const { kinds = sourceKinds, limit = 8, first = [], words = [] } = options;
  const least = words.length > 0 && folded.includes(' ') ? leastOfSearch : leastSimilarity;
  const found = await database.$transaction(async (tx) => {
    // The operators <% and %> can use the trigram indexes; their threshold is a setting.
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(least)}, true)`;
    const hidden = await hiddenSources(tx, actor);
    return rows.parse(await tx.$queryRaw(similar(folded, kinds, { first, hidden, words }, limit)));
  });
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score >= best * leastOfBest).map(asFound);
}

function similar(
  folded: string,
  kinds: readonly SourceKind[],
  among: { first: readonly string[]; hidden: readonly string[]; words: readonly string[] },
  limit: number,
): Prisma.Sql {
  // An exact name, then one that begins like it, then one like it as a whole, then one with a part like it.
  const score = (column: Prisma.Sql) => Prisma.sql`
    (word_similarity(${folded}, ${column}) + 0.2 * similarity(${folded}, ${column})
     + CASE WHEN ${column} = ${folded} THEN 0.3 WHEN starts_with(${column}, ${folded}) THEN 0.1 ELSE 0 END)`;
  const matches = (column: Prisma.Sql) =>
    withoutTrigrams(folded)
      ? Prisma.sql`strpos(${column}, ${folded}) > 0`
      : Prisma.sql`${folded} <% ${column}`;
  const name = Prisma.sql`s.search_name`;
  const alias = Prisma.sql`a.search_name`;
  const names = Prisma.sql`
    SELECT coalesce(s.merged_into_id, s.id) AS id,
      CASE WHEN s.merged_into_id IS NOT NULL THEN s.name END AS alias, ${name} AS found
    FROM source s`;
  const aliases = Prisma.sql`
    SELECT coalesce(o.merged_into_id, o.id), a.name, ${alias}
    FROM source_alias a JOIN source o ON o.id = a.source_id`;
  const { first, hidden } = among;
  const starts = among.words
    .map(foldName)
    .filter((word) => word.length >= 3)
    .flatMap((word) => [`${word}%`, `% ${word}%`]);
  return Prisma.sql`
    WITH with_word AS MATERIALIZED (
      (${names} WHERE ${name} LIKE ANY(${starts}::text[]) LIMIT ${mostWithWord})
      UNION ALL (${aliases} WHERE ${alias} LIKE ANY(${starts}::text[]) LIMIT ${mostWithWord})
    ), few AS MATERIALIZED (
      -- Where hundreds of names have the word itself, those that are only like it are not looked for.
      SELECT count(*) < ${mostWithWord} AS few FROM with_word
    ), hit AS (
      SELECT * FROM with_word
      UNION ALL ${names} WHERE (SELECT few FROM few) AND ${matches(name)}
      UNION ALL ${aliases} WHERE (SELECT few FROM few) AND ${matches(alias)}
    ), scored AS (
      -- Many unnamed sources are described in the same words.
      SELECT found, ${score(Prisma.sql`found`)} AS score FROM (SELECT DISTINCT found FROM hit) AS names
    ), best AS (
      SELECT DISTINCT ON (id) id, alias, score FROM hit JOIN scored USING (found)
      ORDER BY id, score DESC, alias NULLS FIRST
    ), shown AS (
      -- Thousands may be a little like it: what is told of each is looked up for these alone.
      SELECT s.id, s.number, s.kind, s.name, s.owner, s.outlet_id, best.alias,
        (best.score + CASE WHEN s.id = ANY(${[...first]}::uuid[]) THEN 0.15 ELSE 0 END)::float8 AS score
      FROM best
      JOIN source s ON s.id = best.id
      WHERE s.withdrawn_at IS NULL AND s.kind::text = ANY(${[...kinds]})
        AND NOT s.id = ANY(${[...hidden]}::uuid[])
      ORDER BY score DESC, s.name, s.number LIMIT ${limit}
    )
    SELECT s.id::text, s.number, s.kind::text, s.name, s.alias, s.owner::text, outlet.name AS outlet,
      role.title, role.organization, s.score
    FROM shown s
    LEFT JOIN source outlet ON outlet.id = s.outlet_id
    LEFT JOIN LATERAL (
      SELECT r.title, o.name AS organization FROM source_role r
      LEFT JOIN source o ON o.id = r.organization_id
      WHERE r.source_id IN (SELECT m.id FROM source m WHERE m.id = s.id OR m.merged_into_id = s.id)
        AND (r.until_latest IS NULL OR r.until_latest >= now())
        AND (r.from_earliest IS NULL OR r.from_earliest <= now())
      ORDER BY r.from_earliest DESC NULLS LAST, r.id DESC LIMIT 1
    ) role ON true
    ORDER BY s.score DESC, s.name, s.number`;
}

/** Scripts whose letters the server's locale may not know have no trigrams there: Arabic, Chinese. */
function withoutTrigrams(folded: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the ASCII range is what is asked for
  return /[^\x00-\x7f]/.test(folded);
}

function asFound(row: z.infer<typeof rows>[number]): SourceFound {
  const { id, number, kind, name } = row;
  const details = [
    row.alias === null ? '' : `also written ${row.alias}`,
    row.title === null ? '' : roleWords(row.title, row.organization),
    kind === 'unnamed' ? unnamedWords(row.owner, row.outlet) : '',
  ];
  const detail = details.filter(Boolean).join(' · ');
  return { id, reference: reference('source', number), kind, name, detail };
}

function unnamedWords(owner: string | null, outlet: string | null): string {
  if (owner === 'ours') return 'unnamed, ours';
  return outlet === null ? 'unnamed, theirs' : `unnamed, to ${outlet}`;
}
