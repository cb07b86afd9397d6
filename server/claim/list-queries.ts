import { z } from 'zod';

import { intervalWords } from '@/domain/claim/interval-words';
import { claimKinds } from '@/domain/claim/kind';
import type { ClaimFilter } from '@/domain/claim/list-filter';
import { statuses } from '@/domain/claim/settle-status';
import type { ClaimListPage, ClaimListRow } from '@/domain/claim/view';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { verdictValues } from '@/domain/verdict/verdict';
import { Prisma } from '@/prisma/generated/client';

import { readRows } from '../database/client';
import { readPlace, writePlace } from './cursor';
import { claimHref } from './queries';
import { type From, narrowingOf, orderBy, placeKey } from './narrow-queries';
import { endOfWalk, type Walk, walkOf } from './walk-queries';

export const claimsPerPage = 50;

/** Where a page of the list begins, and how long it is. */
export interface ListPlace {
  /** After the claim that this cursor names. */
  after?: string;
  /** Before it; stands before `after`. */
  before?: string;
  take?: number;
}

const rows = z.array(
  z.object({
    key: z.number(),
    id: z.string(),
    number: z.number(),
    statement: z.string(),
    language: z.string(),
    kind: z.enum(claimKinds),
    status: z.enum(statuses),
    verdict: z.enum(verdictValues).nullable(),
    verdict_stale: z.boolean(),
    story_number: z.number().nullable(),
    story_title: z.string().nullable(),
    origins: z.object({ min: z.number(), max: z.number() }),
    denying: z.object({ min: z.number(), max: z.number() }),
    no_comment: z.number(),
    denials: z.number(),
    retractions: z.number(),
    waiting_count: z.number(),
    active: z.number(),
  }),
);

/** A page comes as one value: a driver that reads a thousand of them costs more than the query does. */
const page = z.tuple([z.object({ rows })]);

/**
 * One page of the list of claims that fit the filter, in its order. Everything shown was summed up
 * when it changed: nothing is aggregated here, and nothing off the record is in a summary. A filter
 * whose parts are each common and seldom meet is looked for among so many claims at a time.
 * @param place a cursor that cannot be read is as none
 */
export async function listClaims(
  actor: Actor,
  filter: ClaimFilter,
  place: ListPlace = {},
): Promise<ClaimListPage> {
  const before = readPlace(place.before);
  const after = before ? null : readPlace(place.after);
  const from: From = { place: before ?? after, direction: before ? 'backward' : 'forward' };
  const take = place.take ?? claimsPerPage;
  const walk = await walkOf(filter, narrowingOf(filter, actor.id), from);
  const [{ rows: found }] = page.parse(await readRows(shown(walk, take + 1)));
  const hasMore = found.length > take;
  const stopped = hasMore ? null : await endOfWalk(walk);
  const inOrder = found.slice(0, take);
  if (before) inOrder.reverse();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const onward = stopped ?? (hasMore ? ((before ? first : last) ?? null) : null);
  const back = before ? (last ?? before) : after && (first ?? after);
  const [previous, next] = before ? [onward, back] : [back, onward];
  return {
    rows: inOrder.map(listRow),
    before: previous && writePlace(previous),
    after: next && writePlace(next),
    stoppedAfter: stopped && walk.most,
    newestAlone: walk.newestAlone,
  };
}

/** The walk's claims with all that a row of the list shows. */
function shown(walk: Walk, take: number): Prisma.Sql {
  const found = Prisma.sql`found`;
  return Prisma.sql`
    SELECT coalesce(json_agg(row_to_json(shown)), '[]') AS rows FROM (
      SELECT ${placeKey(walk.sort, found)} AS key, found.claim_id::text AS id, claim.number,
        claim.statement, claim.language, claim.kind::text, claim.status, claim.verdict::text,
        claim.verdict_stale, story.number AS story_number, story.title AS story_title,
        claim.summary -> 'origins' AS origins, claim.summary -> 'denyingOrigins' AS denying,
        (claim.summary #>> '{stances,declining}')::integer
          + (claim.summary #>> '{stances,notResponding}')::integer AS no_comment,
        jsonb_array_length(claim.summary #> '{waiting,denials}') AS denials,
        jsonb_array_length(claim.summary #> '{waiting,retractions}') AS retractions,
        claim.waiting_count,
        (extract(epoch FROM claim.last_activity_at) * 1000)::float8 AS active
      FROM (${walk.sql(take)}) AS found
      JOIN claim ON claim.id = found.claim_id
      LEFT JOIN story ON story.id = claim.story_id
      ORDER BY ${orderBy(walk.sort, found, walk.from.direction)}
    ) AS shown`;
}

function listRow(row: z.infer<typeof rows>[number]): ClaimListRow {
  return {
    reference: reference('claim', row.number),
    href: claimHref(row.number),
    statement: row.statement,
    language: row.language,
    kind: row.kind,
    status: row.status,
    verdict: row.verdict && { value: row.verdict, stale: row.verdict_stale },
    story:
      row.story_number === null || row.story_title === null
        ? null
        : { name: row.story_title, href: `/stories/${reference('story', row.story_number)}` },
    asserting: intervalWords(row.origins),
    denying: intervalWords(row.denying),
    noComment: row.no_comment,
    waiting: row.waiting_count,
    waitingNamed: [several(row.denials, 'denial'), several(row.retractions, 'retraction')]
      .filter(Boolean)
      .join(', '),
    lastActivityAt: new Date(row.active).toISOString(),
  };
}

function several(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `a ${noun}` : `${count} ${noun}s`;
}
