import { z } from 'zod';

import { markStart, markStop } from '@/domain/search/marked';
import { wordsIn } from '@/domain/search/query';
import { statuses } from '@/domain/claim/settle-status';
import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import type { WideTerm } from './expand';
import { tsqueryOf } from './text-queries';

/** The whole text with what was looked for marked, or only what stands around it. */
const whole = `StartSel=${markStart}, StopSel=${markStop}, HighlightAll=true`;
const around = `StartSel=${markStart}, StopSel=${markStop}, MaxFragments=2, MaxWords=26, MinWords=10, FragmentDelimiter=" … "`;

function marked(text: Prisma.Sql, query: Prisma.Sql, options: string): Prisma.Sql {
  return Prisma.sql`ts_headline('onrecord', ${text}, ${query}, ${options})`;
}

const claims = z.array(
  z.object({
    number: z.number(),
    statement: z.string(),
    language: z.string(),
    status: z.enum(statuses),
  }),
);

/** These claims in this order, each statement with its marks. */
export async function shownClaims(ids: readonly string[], terms: readonly WideTerm[]) {
  const query = tsqueryOf(terms);
  if (!query || ids.length === 0) return [];
  return claims.parse(
    await database.$queryRaw`
      SELECT claim.number, claim.language, claim.status,
        ${marked(Prisma.sql`claim.statement`, query, whole)} AS statement
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS found (id, place)
      JOIN claim ON claim.id = found.id ORDER BY found.place`,
  );
}

const quotes = z.array(
  z.object({
    claim_number: z.number(),
    number: z.number(),
    words: z.string(),
    language: z.string(),
    who: z.string().nullable(),
  }),
);

/** The passages of these attributions that have all terms in them, each with its marks. */
export async function shownQuotes(
  attributionIds: readonly string[],
  terms: readonly WideTerm[],
  take: number,
) {
  const query = tsqueryOf(terms);
  if (!query || attributionIds.length === 0) return [];
  return quotes.parse(
    await database.$queryRaw`
      SELECT claim.number AS claim_number, attribution.number, passage.language,
        CASE WHEN char_length(passage.exact) <= 300
          THEN ${marked(Prisma.sql`passage.exact`, query, whole)}
          ELSE ${marked(Prisma.sql`passage.exact`, query, around)} END AS words,
        coalesce(principal.name, speaker.name) AS who
      FROM unnest(${[...attributionIds]}::uuid[]) WITH ORDINALITY AS found (id, place)
      JOIN attribution ON attribution.id = found.id
      JOIN claim ON claim.id = attribution.claim_id
      JOIN attribution_passage AS served ON served.attribution_id = attribution.id
      JOIN passage ON passage.id = served.passage_id
      LEFT JOIN source AS speaker ON speaker.id = attribution.speaker_id
      LEFT JOIN source AS principal ON principal.id = attribution.principal_id
      WHERE to_tsvector('onrecord', passage.exact) @@ (${query})
      ORDER BY found.place, served.position LIMIT ${take}`,
  );
}

const articles = z.array(
  z.object({
    number: z.number(),
    title: z.string(),
    language: z.string(),
    publisher: z.string().nullable(),
    around: z.string().nullable(),
  }),
);

/** Of a text so many letters are looked through for where the words stand. */
const looked = 20_000;

/**
 * The part of `version.text` to mark words in: from before the first one of them to behind the last term's
 * first one. Marking costs a millisecond for some thousand letters. Where a term stands there in none of its
 * forms letter by letter, such as in the plural, it is the whole.
 */
function nearWords(terms: readonly WideTerm[]): Prisma.Sql {
  const places = terms
    .filter(({ excluded }) => !excluded)
    .map(({ forms }) => Prisma.sql`nullif(regexp_instr(version.low, ${patternOf(forms)}), 0)`);
  const all = Prisma.join(places);
  return Prisma.sql`
    CASE WHEN num_nulls(${all}) > 0 THEN version.text
      ELSE substring(version.text FROM greatest(1, least(${all}) - 300)
        FOR least(greatest(${all}) - least(${all}) + 900, 4000)) END`;
}

/** Where one of the forms stands. Words are letters, digits and apostrophes (`wordsIn`): none is a pattern. */
function patternOf(forms: readonly string[]): string {
  return `\\m(?:${forms.map((form) => wordsIn(form.toLowerCase()).join('\\W+')).join('|')})\\M`;
}

/** These articles in this order, with what stands around the words in a published text. */
export async function shownArticles(ids: readonly string[], terms: readonly WideTerm[]) {
  const query = tsqueryOf(terms);
  if (!query || ids.length === 0) return [];
  return articles.parse(
    await database.$queryRaw`
      SELECT article.number, article.language, publisher.name AS publisher,
        ${marked(Prisma.sql`article.title`, query, whole)} AS title,
        CASE WHEN article.kind = 'published' THEN
          ${marked(nearWords(terms), query, around)} END AS around
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS found (id, place)
      JOIN article ON article.id = found.id
      LEFT JOIN source AS publisher ON publisher.id = article.publisher_id
      LEFT JOIN LATERAL (
        SELECT text, lower(text) AS low FROM (
          SELECT left(text, ${looked}) AS text FROM article_version
          WHERE article_version.article_id = article.id
          ORDER BY article_version.number DESC LIMIT 1
        ) AS newest OFFSET 0
      ) AS version ON TRUE
      ORDER BY found.place`,
  );
}
