import { z } from 'zod';

import type { ClaimFilter, ClaimSort } from '@/domain/claim/list-filter';
import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import { type ClaimsWith, claimsWith } from '../search/claims-with';
import type { Place } from './cursor';
import { countFacets } from './facet-queries';
import { beyond, fits, type From, type Narrowing, orderBy, placeKey } from './narrow-queries';

/** So many claims are gathered and sorted at once; more are walked through in the order of the list. */
const gathered = 5000;
/** The same of claims that meet a span, which cost more to find. */
const gatheredBySpan = 2000;
/** So many are looked at in one walk before it stops and says so: about 25 ms of work. */
const mostWalked = 10_000;

/** How the claims that fit are found: `sql` gives the first ones beyond `from` in the list's order. */
export interface Walk {
  sort: ClaimSort;
  from: From;
  sql: (take: number) => Prisma.Sql;
  /** How many claims it looks at before it stops; null: it does not stop. */
  most: number | null;
  /** All that it looks at, in the list's order, without asking what fits. */
  path: Prisma.Sql;
  /** Older claims may have the words too: it is among the newest that have them. */
  newestAlone: boolean;
}

const entry = Prisma.sql`entry`;
const row = Prisma.sql`row`;

/**
 * The quickest way through the claims for a filter (docs/decisions/048-counts-as-changes-added-up.md):
 * along the list of its rarest facet, which the counts tell.
 */
export async function walkOf(filter: ClaimFilter, asked: Narrowing, from: From): Promise<Walk> {
  const { words, exact } = filter;
  if (words !== null) return amongFound(await claimsWith(words, exact), asked, filter.sort, from);
  const sort = filter.sort === 'relevance' ? 'activity' : filter.sort;
  const { shelf, keys } = asked;
  const spans = [...asked.spans, ...asked.logged];
  const [only, ...others] = keys;
  if (sort === 'activity' && others.length === 0 && spans.length === 0) {
    return alongFacet(only ?? shelf, asked, from, null);
  }
  const counts = await countFacets(keys);
  const [rarest] = [...counts].sort(([, a], [, b]) => a - b);
  if (rarest && rarest[1] <= gathered) {
    const some = Prisma.sql`
      SELECT entry.* FROM claim_facet AS row JOIN claim_entry AS entry ON entry.claim_id = row.claim_id
      WHERE row.facet = ${String(rarest[0])}::bigint`;
    return sorted(some, fits(asked, rarest[0]), sort, from);
  }
  if (spans.length > 0 && (await areFew(spans))) {
    const some = Prisma.sql`SELECT * FROM claim_entry AS entry WHERE ${Prisma.join(spans, ' AND ')}`;
    return sorted(some, fits(asked), sort, from);
  }
  return sort === 'activity'
    ? alongFacet(rarest?.[0] ?? shelf, asked, from, mostWalked)
    : alongEntries(asked, sort, from);
}

function alongFacet(facet: bigint, asked: Narrowing, from: From, most: number | null): Walk {
  const order = orderBy('activity', row, from.direction);
  const path = Prisma.sql`
    SELECT row.last_activity_at, row.claim_id FROM claim_facet AS row
    WHERE row.facet = ${String(facet)}::bigint AND ${beyond('activity', row, from)} ORDER BY ${order}`;
  const sql = (take: number) =>
    most === null
      ? Prisma.sql`${path} LIMIT ${take}`
      : Prisma.sql`
          SELECT row.last_activity_at, row.claim_id, entry.facets FROM (${path} LIMIT ${most}) AS row
          CROSS JOIN LATERAL (
            SELECT facets FROM claim_entry AS entry
            WHERE entry.claim_id = row.claim_id AND ${fits(asked, facet)} OFFSET 0
          ) AS entry
          ORDER BY ${order} LIMIT ${take}`;
  return { sort: 'activity', from, sql, most, path, newestAlone: false };
}

function alongEntries(asked: Narrowing, sort: ClaimSort, from: From): Walk {
  const order = orderBy(sort, entry, from.direction);
  const ends = [beyond(sort, entry, from), ...(sort === 'logged' ? asked.logged : [])];
  const path = Prisma.sql`
    SELECT entry.* FROM claim_entry AS entry WHERE ${Prisma.join(ends, ' AND ')} ORDER BY ${order}`;
  const sql = (take: number) => Prisma.sql`
    SELECT entry.* FROM (${path} LIMIT ${mostWalked}) AS entry WHERE ${fits(asked)}
    ORDER BY ${order} LIMIT ${take}`;
  return { sort, from, sql, most: mostWalked, path, newestAlone: false };
}

/** Among claims that have the words, as they were ranked or in another order. */
function amongFound(
  { ids, isPart }: ClaimsWith,
  asked: Narrowing,
  sort: ClaimSort,
  from: From,
): Walk {
  const some = Prisma.sql`
    SELECT entry.*, -found.place::integer AS relevance
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS found (id, place)
    JOIN claim_entry AS entry ON entry.claim_id = found.id`;
  return { ...sorted(some, fits(asked), sort, from), newestAlone: isPart };
}

function sorted(some: Prisma.Sql, fit: Prisma.Sql, sort: ClaimSort, from: From): Walk {
  const path = Prisma.sql`
    SELECT entry.* FROM (${some}) AS entry WHERE ${fit} AND ${beyond(sort, entry, from)}
    ORDER BY ${orderBy(sort, entry, from.direction)}`;
  const sql = (take: number) => Prisma.sql`${path} LIMIT ${take}`;
  return { sort, from, sql, most: null, path, newestAlone: false };
}

/** Whether so few claims meet these spans that they are best gathered. */
async function areFew(spans: readonly Prisma.Sql[]): Promise<boolean> {
  const [found] = z.array(z.object({ count: z.number() })).parse(
    await database.$queryRaw`
      SELECT count(*)::integer AS count FROM (
        SELECT 1 FROM claim_entry AS entry WHERE ${Prisma.join([...spans], ' AND ')} LIMIT ${gatheredBySpan + 1}
      ) AS met`,
  );
  return (found?.count ?? 0) <= gatheredBySpan;
}

/** The last claim that a walk looked at, where it stopped before the end; null: it saw all there are. */
export async function endOfWalk({ most, path, sort }: Walk): Promise<Place | null> {
  if (most === null) return null;
  const [end] = z.array(z.object({ key: z.number(), id: z.string() })).parse(
    await database.$queryRaw`
      SELECT ${placeKey(sort, row)} AS key, row.claim_id::text AS id
      FROM (${path} LIMIT 1 OFFSET ${most - 1}) AS row`,
  );
  return end ?? null;
}
