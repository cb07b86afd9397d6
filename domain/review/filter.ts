import { z } from 'zod';

import { type Stance, stances } from '../attribution/stance';

/** Whom a row is assigned to: the reader, nobody; null: no matter. */
export const queueOwners = ['mine', 'unassigned'] as const;
/** New, changed since it was accepted, or a repeat that changes nothing; null: all but repeats. */
export const queueStates = ['new', 're_review', 'repeats'] as const;
/** When it is needed: the time has come, or it comes before the day ends (UTC). */
export const dueTimes = ['overdue', 'today'] as const;

/** What the queue is narrowed to; null and false narrow nothing. */
export interface QueueFilter {
  who: (typeof queueOwners)[number] | null;
  state: (typeof queueStates)[number] | null;
  due: (typeof dueTimes)[number] | null;
  stance: Stance | null;
  storyId: string | null;
  loggedById: string | null;
  unnamed: boolean;
  changesStatus: boolean;
}

export const wholeQueue: QueueFilter = {
  who: null,
  state: null,
  due: null,
  stance: null,
  storyId: null,
  loggedById: null,
  unnamed: false,
  changesStatus: false,
};

const oneOf = <T extends string>(words: readonly [T, ...T[]]) =>
  z.enum(words).nullable().catch(null).default(null);
const anId = z.uuid().nullable().catch(null).default(null);
const yes = z.literal('yes').nullable().catch(null).default(null);

const filterParams = z.object({
  who: oneOf(queueOwners),
  state: oneOf(queueStates),
  due: oneOf(dueTimes),
  stance: oneOf(stances),
  story: anId,
  by: anId,
  unnamed: yes,
  changes: yes,
});

/** The filter that an address's parameters name; what they name wrongly narrows nothing. */
export function readQueueFilter(
  params: Readonly<Record<string, string | string[] | undefined>>,
): QueueFilter {
  const { story, by, unnamed, changes, ...same } = filterParams.parse(params);
  return {
    ...same,
    storyId: story,
    loggedById: by,
    unnamed: unnamed !== null,
    changesStatus: changes !== null,
  };
}

/** The parameters that {@link readQueueFilter} reads as this filter, as a query string without `?`. */
export function writeQueueFilter(
  filter: QueueFilter,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const { who, state, due, stance } = filter;
  const entries: Record<string, string | null | undefined> = {
    who,
    state,
    due,
    stance,
    story: filter.storyId,
    by: filter.loggedById,
    unnamed: filter.unnamed ? 'yes' : null,
    changes: filter.changesStatus ? 'yes' : null,
    ...more,
  };
  return new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

/** The address of the queue with this filter and, if given, at a cursor. */
export function queueAddress(
  filter: QueueFilter,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = writeQueueFilter(filter, more);
  return query ? `/review?${query}` : '/review';
}

/**
 * The filter in the parameter `queue` of an attribution's page, which says that it is opened from the
 * queue; null if it is not. It holds the queue's own query string.
 */
export function readQueueParam(param: string | string[] | undefined): QueueFilter | null {
  if (typeof param !== 'string') return null;
  return readQueueFilter(Object.fromEntries(new URLSearchParams(param)));
}

/** The address of an attribution's page as opened from the queue with this filter. */
export function fromQueue(attributionHref: string, filter: QueueFilter): string {
  return `${attributionHref}?queue=${encodeURIComponent(writeQueueFilter(filter))}`;
}
