import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { QueueFilter } from '@/domain/review/filter';
import { Prisma } from '@/prisma/generated/client';

/** Who looks at the queue, when, and whether they may decide on what they wrote. */
export interface Looking {
  actor: Actor;
  now: Date;
  twoPersonRule: boolean;
}

/** A row that is off the record until it is opened is in the queue of editors and its author alone. */
export function inQueueOf(actor: Actor): Prisma.Sql {
  if (can(actor, "see others' off-the-record attributions")) return Prisma.sql`TRUE`;
  return Prisma.sql`(NOT item.closed OR item.logged_by_id = ${actor.id}::uuid)`;
}

/** A row that is assigned to who looks. */
export function isMine(actor: Actor): Prisma.Sql {
  return Prisma.sql`item.assigned_to_id = ${actor.id}::uuid`;
}

/** One way to narrow the queue. */
interface Narrowing {
  /** A row's value, as the address names it; NULL where the address has no name for it. */
  value: Prisma.Sql;
  /** The value that is asked for. */
  chosen: string | null;
  /** Whether a row has it. */
  holds: Prisma.Sql;
}

/** Every way to narrow the queue, by the name of its parameter in the address. */
export type Narrowings = Record<
  'who' | 'state' | 'due' | 'stance' | 'story' | 'by' | 'unnamed' | 'changes',
  Narrowing
>;

/** The parts of a filter as conditions on `review_item AS item`. */
export function narrowings(
  filter: QueueFilter,
  { actor, now }: Omit<Looking, 'twoPersonRule'>,
): Narrowings {
  const dayEnd = new Date(now);
  dayEnd.setUTCHours(24, 0, 0, 0);
  const due = {
    overdue: Prisma.sql`item.needed_by <= ${now}`,
    today: Prisma.sql`(item.needed_by > ${now} AND item.needed_by < ${dayEnd})`,
  };
  const who = {
    mine: isMine(actor),
    unassigned: Prisma.sql`item.assigned_to_id IS NULL`,
  };
  const state = {
    new: Prisma.sql`(NOT item.folded AND item.review = 'logged')`,
    re_review: Prisma.sql`(NOT item.folded AND item.review = 'under_re_review')`,
    repeats: Prisma.sql`item.folded`,
  };
  const { stance, storyId, loggedById } = filter;
  return {
    who: {
      value: Prisma.sql`CASE WHEN ${who.mine} THEN 'mine' WHEN ${who.unassigned} THEN 'unassigned' END`,
      chosen: filter.who,
      holds: filter.who ? who[filter.who] : any,
    },
    state: {
      value: Prisma.sql`CASE WHEN item.folded THEN 'repeats' WHEN item.review = 'logged' THEN 'new' ELSE 're_review' END`,
      chosen: filter.state,
      holds: filter.state ? state[filter.state] : Prisma.sql`NOT item.folded`,
    },
    due: {
      value: Prisma.sql`CASE WHEN ${due.overdue} THEN 'overdue' WHEN ${due.today} THEN 'today' END`,
      chosen: filter.due,
      holds: filter.due ? due[filter.due] : any,
    },
    stance: {
      value: Prisma.sql`item.stance::text`,
      chosen: stance,
      holds: stance ? Prisma.sql`item.stance = ${stance}::stance` : any,
    },
    story: {
      value: Prisma.sql`item.story_id::text`,
      chosen: storyId,
      holds: storyId ? Prisma.sql`item.story_id = ${storyId}::uuid` : any,
    },
    by: {
      value: Prisma.sql`item.logged_by_id::text`,
      chosen: loggedById,
      holds: loggedById ? Prisma.sql`item.logged_by_id = ${loggedById}::uuid` : any,
    },
    unnamed: {
      value: Prisma.sql`CASE WHEN item.unnamed THEN 'yes' END`,
      chosen: filter.unnamed ? 'yes' : null,
      holds: filter.unnamed ? Prisma.sql`item.unnamed` : any,
    },
    changes: {
      value: Prisma.sql`CASE WHEN item.changes_status THEN 'yes' END`,
      chosen: filter.changesStatus ? 'yes' : null,
      holds: filter.changesStatus ? Prisma.sql`item.changes_status` : any,
    },
  };
}

const any = Prisma.sql`TRUE`;

/** All of a filter as one condition on `review_item AS item`, with what the actor may see of it. */
export function matching(filter: QueueFilter, looking: Looking): Prisma.Sql {
  const parts = Object.values(narrowings(filter, looking)).map(({ holds }) => holds);
  return Prisma.join([inQueueOf(looking.actor), ...parts], ' AND ');
}

/** A row's place in the queue's order, the columns of the index `review_item_order`. */
export interface Place {
  article_urgency: string;
  article_id: string;
  claim_urgency: string;
  claim_id: string;
  urgency: string;
  attribution_id: string;
}

const columns = Prisma.sql`item.article_urgency, item.article_id, item.claim_urgency, item.claim_id, item.urgency, item.attribution_id`;

/** Most urgent article first, in it the most urgent claim, in it the most urgent row; or backwards. */
export function queueOrder(direction: 'forward' | 'backward'): Prisma.Sql {
  return direction === 'forward'
    ? Prisma.sql`${columns}`
    : Prisma.sql`item.article_urgency DESC, item.article_id DESC, item.claim_urgency DESC, item.claim_id DESC, item.urgency DESC, item.attribution_id DESC`;
}

/** The rows on one side of a place; all without one. */
export function beyond(place: Place | null, direction: 'forward' | 'backward'): Prisma.Sql {
  if (!place) return any;
  const operator = direction === 'forward' ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${columns}) ${operator} (
    ${place.article_urgency}::text, ${place.article_id}::uuid, ${place.claim_urgency}::text,
    ${place.claim_id}::uuid, ${place.urgency}::text, ${place.attribution_id}::uuid)`;
}

/**
 * Whether a row is for another editor, since the actor wrote part of it; `id`: the attribution's
 * column. Nothing is where the newsroom switched the two-person rule off.
 */
export function isForAnother(
  { actor, twoPersonRule }: Pick<Looking, 'actor' | 'twoPersonRule'>,
  id: Prisma.Sql,
): Prisma.Sql {
  if (!twoPersonRule) return Prisma.sql`FALSE`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM attribution_author AS author
    WHERE author.attribution_id = ${id} AND author.person_id = ${actor.id}::uuid)`;
}
