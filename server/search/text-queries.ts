import { z } from 'zod';

import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import type { WideTerm } from './expand';
import { newestPart } from './part-queries';

/** So many parts are looked through one by one; the others at once. */
const singleParts = 8;
/** So many claims that fit are gathered and ranked. */
export const mostRanked = 300;
/** So many are gathered from the older parts, where what fits is rare. */
const fromOlder = 800;

/** What is looked through, and how many that fit are ranked: an article has many words to weigh. */
const shelves = {
  claim: { table: Prisma.sql`claim_text`, id: Prisma.sql`claim_id`, most: mostRanked },
  article: { table: Prisma.sql`article_text`, id: Prisma.sql`article_id`, most: 100 },
} as const;

const rows = z.array(z.object({ id: z.string(), all: z.number() }));

/** The terms as PostgreSQL asks words for them; null where nothing is looked for. */
export function tsqueryOf(terms: readonly WideTerm[]): Prisma.Sql | null {
  if (terms.every(({ excluded }) => excluded)) return null;
  const each = terms.map(({ forms, excluded }) => {
    const any = anyOf(forms, (form) => Prisma.sql`phraseto_tsquery('onrecord', ${form})`);
    return excluded ? Prisma.sql`!!${any}` : any;
  });
  return Prisma.join(each, ' && ');
}

/** The same without the order of words and without what is left out: what an index answers alone. */
function indexQueryOf(terms: readonly WideTerm[]): Prisma.Sql {
  const wanted = terms.filter(({ excluded }) => !excluded);
  return Prisma.join(
    wanted.map(({ forms }) =>
      anyOf(forms, (form) => Prisma.sql`plainto_tsquery('onrecord', ${form})`),
    ),
    ' && ',
  );
}

function anyOf(forms: readonly string[], query: (form: string) => Prisma.Sql): Prisma.Sql {
  return Prisma.join(forms.map(query), ' || ', '(', ')');
}

/**
 * The ids of the claims or articles that have all terms, best first of the newest {@link mostRanked}
 * that fit: by where the words stand (in the statement or title, in a name, in a quote), how close and
 * how often. What fits is gathered part by part from the newest on, so that common words cost no more
 * than rare ones (docs/decisions/049-search-gathers-the-newest.md).
 * @returns `all`: how many were ranked
 */
export async function textsWith(
  shelf: keyof typeof shelves,
  terms: readonly WideTerm[],
  take: number,
): Promise<{ ids: string[]; all: number }> {
  const query = tsqueryOf(terms);
  if (!query) return { ids: [], all: 0 };
  const { table, id, most } = shelves[shelf];
  const newest = await newestPart(shelf);
  // Each is planned for by itself: under the limit of the whole, reading all texts one after the other
  // would seem as good as the index.
  const gathered = Array.from({ length: singleParts }, (_, nth) => {
    return Prisma.sql`${nameOf(nth)} AS MATERIALIZED (
      SELECT ${id} AS id, part, words FROM ${table}
      WHERE part = ${newest - nth}::integer AND words @@ (${query}))`;
  });
  const singles = gathered.map((_, nth) => Prisma.sql`SELECT * FROM ${nameOf(nth)}`);
  const older = Prisma.sql`
    (SELECT id, part, words FROM (
      SELECT ${id} AS id, part, words FROM ${table}
      WHERE words @@ (${indexQueryOf(terms)}) AND part + 0 <= ${newest - singleParts}::integer
      LIMIT ${fromOlder}
    ) AS older WHERE words @@ (${query}) ORDER BY part DESC)`;
  const found = rows.parse(
    await database.$queryRaw`
      WITH ${Prisma.join(gathered)}, found AS MATERIALIZED (
        SELECT * FROM (${Prisma.join([...singles, older], ' UNION ALL ')}) AS texts LIMIT ${most}
      )
      SELECT id::text, count(*) OVER ()::integer AS all
      FROM found
      ORDER BY ts_rank_cd('{0.1, 0.3, 0.5, 1}', words, ${query}, 1) DESC, part DESC, id DESC
      LIMIT ${take}`,
  );
  return { ids: found.map((row) => row.id), all: found[0]?.all ?? 0 };
}

/** What the texts of the newest part, the one before it and so on are called in the statement. */
function nameOf(nth: number): Prisma.Sql {
  return Prisma.raw(`part_${nth}`);
}
