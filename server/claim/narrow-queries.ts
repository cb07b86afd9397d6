import { facetKey } from '@/domain/claim/facet-key';
import type { Facet } from '@/domain/claim/facets';
import {
  type ClaimFilter,
  type ClaimSort,
  type Days,
  wantedFacets,
} from '@/domain/claim/list-filter';
import { Prisma } from '@/prisma/generated/client';

import type { Place } from './cursor';

/** A filter as the database is asked: the facets that a claim must have, and spans that it must meet. */
export interface Narrowing {
  withdrawn: boolean;
  /** The shelf's key: every claim in question has it. */
  shelf: bigint;
  /** Keys of the other facets. */
  keys: bigint[];
  /** Conditions on `claim_entry AS entry`. */
  spans: Prisma.Sql[];
  /** The same of the day of logging, which the list in that order begins and ends by. */
  logged: Prisma.Sql[];
}

/** What a filter asks. `me`: whose claims are mine. */
export function narrowingOf(filter: ClaimFilter, me: string): Narrowing {
  const withdrawn = filter.status === 'withdrawn';
  const key = (facet: Facet) => facetKey(facet, withdrawn);
  const { happened, said, logged, number } = filter;
  return {
    withdrawn,
    shelf: key({ name: 'shelf', value: withdrawn ? 'withdrawn' : 'desk' }),
    keys: wantedFacets(filter, me).map(key),
    spans: [
      ...meets(happened, (days) => Prisma.sql`entry.happened && ${dateRange(days)}`),
      ...meets(said, (days) => Prisma.sql`entry.said && ${dateRange(days)}`),
      ...meets(number, ({ from, to }) => {
        return Prisma.sql`entry.figures && numrange(${from}::float8::numeric, ${to}::float8::numeric, '[]')`;
      }),
    ],
    logged: [
      ...(logged.from ? [Prisma.sql`entry.logged_at >= ${new Date(logged.from)}`] : []),
      ...(logged.to ? [Prisma.sql`entry.logged_at < ${dayAfter(logged.to)}`] : []),
    ],
  };
}

/** Whether an entry has all that is asked; `but`: a facet that it has already. */
export function fits({ shelf, keys, spans, logged }: Narrowing, but?: bigint): Prisma.Sql {
  const wanted = [shelf, ...keys].filter((key) => key !== but);
  // Where a facet is asked for, it is of a claim on that shelf.
  const needed =
    but !== undefined && but !== shelf ? wanted.filter((key) => key !== shelf) : wanted;
  const facets =
    needed.length > 0 ? [Prisma.sql`entry.facets @> ${needed.map(String)}::bigint[]`] : [];
  const conditions = [...facets, ...spans, ...logged];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`;
}

type Direction = 'forward' | 'backward';

/** A page's beginning and the way it goes. */
export interface From {
  place: Place | null;
  direction: Direction;
}

const sortColumns = {
  activity: Prisma.sql`last_activity_at`,
  relevance: Prisma.sql`relevance`,
  logged: Prisma.sql`logged_at`,
  happened: Prisma.sql`event_day`,
  disagreement: Prisma.sql`disagreement`,
} as const satisfies Record<ClaimSort, Prisma.Sql>;

/** The order of the list, or backwards, of a table called `from`. */
export function orderBy(sort: ClaimSort, from: Prisma.Sql, direction: Direction): Prisma.Sql {
  const way = direction === 'forward' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${from}.${sortColumns[sort]} ${way}, ${from}.claim_id ${way}`;
}

/** The rows of a table called `from` on one side of a place; all without one. */
export function beyond(sort: ClaimSort, from: Prisma.Sql, { place, direction }: From): Prisma.Sql {
  if (!place) return Prisma.sql`TRUE`;
  const operator = direction === 'forward' ? Prisma.sql`<` : Prisma.sql`>`;
  const isTime = sort === 'activity' || sort === 'logged';
  const value = isTime ? Prisma.sql`${new Date(place.key)}` : Prisma.sql`${place.key}::integer`;
  return Prisma.sql`(${from}.${sortColumns[sort]}, ${from}.claim_id) ${operator} (${value}, ${place.id}::uuid)`;
}

/** A row's number in the order of the list, as {@link Place} has it. */
export function placeKey(sort: ClaimSort, from: Prisma.Sql): Prisma.Sql {
  const column = Prisma.sql`${from}.${sortColumns[sort]}`;
  return sort === 'activity' || sort === 'logged'
    ? Prisma.sql`(extract(epoch FROM ${column}) * 1000)::float8`
    : Prisma.sql`${column}::float8`;
}

function meets<T extends { from: unknown; to: unknown }>(
  span: T,
  condition: (span: T) => Prisma.Sql,
): Prisma.Sql[] {
  return span.from === null && span.to === null ? [] : [condition(span)];
}

function dateRange({ from, to }: Days): Prisma.Sql {
  return Prisma.sql`daterange(${from}::date, ${to}::date, '[]')`;
}

function dayAfter(day: string): Date {
  return new Date(Date.parse(day) + 86_400_000);
}
