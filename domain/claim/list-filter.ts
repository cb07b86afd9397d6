import { z } from 'zod';

import { type Stance, stances } from '../attribution/stance';
import { type VerdictValue, verdictValues } from '../verdict/verdict';
import type { Facet } from './facets';
import { type ClaimKind, claimKinds } from './kind';
import { type Status, statuses } from './settle-status';

/**
 * How the list can be sorted; by activity unless something else is asked for. By relevance where words
 * are looked for: otherwise it is by activity.
 */
export const claimSorts = ['activity', 'relevance', 'logged', 'happened', 'disagreement'] as const;
export type ClaimSort = (typeof claimSorts)[number];

/** Calendar days, `2024-11-12`, both inclusive; null: open on that side. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** What the list of claims is narrowed to; null and false narrow nothing. */
export interface ClaimFilter {
  /** Words that are looked for, as they were typed; see `readQuery`. */
  words: string | null;
  status: Status | 'withdrawn' | null;
  verdict: VerdictValue | 'stale' | null;
  stance: Stance | null;
  kind: ClaimKind | null;
  sourceId: string | null;
  outletId: string | null;
  storyId: string | null;
  tag: string | null;
  waiting: boolean;
  mine: boolean;
  /** Only claims that nobody named asserts. */
  unnamed: boolean;
  logged: Days;
  said: Days;
  happened: Days;
  number: { from: number | null; to: number | null };
  unit: string | null;
  sort: ClaimSort;
}

const anyDay: Days = { from: null, to: null };

export const everyClaim: ClaimFilter = {
  words: null,
  status: null,
  verdict: null,
  stance: null,
  kind: null,
  sourceId: null,
  outletId: null,
  storyId: null,
  tag: null,
  waiting: false,
  mine: false,
  unnamed: false,
  logged: anyDay,
  said: anyDay,
  happened: anyDay,
  number: { from: null, to: null },
  unit: null,
  sort: 'activity',
};

const oneOf = <T extends string>(words: readonly [T, ...T[]]) =>
  z.enum(words).nullable().catch(null).default(null);
const anId = z.uuid().nullable().catch(null).default(null);
const aWord = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // oxlint-disable-next-line no-control-regex -- the database refuses it in a text
  .regex(/^[^\u0000]*$/)
  .nullable()
  .catch(null)
  .default(null);
const aDay = z.iso.date().nullable().catch(null).default(null);
const aNumber = z
  .string()
  .trim()
  .regex(/^-?\d{1,3}([ ,]?\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/)
  .transform((text) => Number(text.replace(/[ ,]/g, '')))
  .nullable()
  .catch(null)
  .default(null);
const yes = z.literal('yes').nullable().catch(null).default(null);

const filterParams = z.object({
  q: aWord,
  status: oneOf([...statuses, 'withdrawn']),
  verdict: oneOf([...verdictValues, 'stale']),
  stance: oneOf(stances),
  kind: oneOf(claimKinds),
  source: anId,
  outlet: anId,
  story: anId,
  tag: aWord,
  waiting: yes,
  mine: yes,
  unnamed: yes,
  logged_from: aDay,
  logged_to: aDay,
  said_from: aDay,
  said_to: aDay,
  happened_from: aDay,
  happened_to: aDay,
  number_from: aNumber,
  number_to: aNumber,
  unit: aWord,
  sort: z.enum(claimSorts).catch('activity').default('activity'),
});

/** An address's parameters as Next gives them. */
export type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

/** The filter that an address names; what it names wrongly narrows nothing. */
export function readClaimFilter(params: AddressParams): ClaimFilter {
  const read = filterParams.parse(params);
  return {
    words: read.q,
    status: read.status,
    verdict: read.verdict,
    stance: read.stance,
    kind: read.kind,
    sourceId: read.source,
    outletId: read.outlet,
    storyId: read.story,
    tag: read.tag,
    waiting: read.waiting !== null,
    mine: read.mine !== null,
    unnamed: read.unnamed !== null,
    logged: inOrder(read.logged_from, read.logged_to),
    said: inOrder(read.said_from, read.said_to),
    happened: inOrder(read.happened_from, read.happened_to),
    number: inOrder(read.number_from, read.number_to),
    unit: read.unit,
    sort: read.sort,
  };
}

/** A span whose ends were typed the wrong way round is meant all the same. */
function inOrder<T extends string | number>(from: T | null, to: T | null) {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** The parameters that {@link readClaimFilter} reads as this filter, as a query string without `?`. */
export function writeClaimFilter(
  filter: ClaimFilter,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const { status, verdict, stance, kind, tag, unit, logged, said, happened, number } = filter;
  const entries: Record<string, string | null | undefined> = {
    q: filter.words,
    status,
    verdict,
    stance,
    kind,
    source: filter.sourceId,
    outlet: filter.outletId,
    story: filter.storyId,
    tag,
    waiting: filter.waiting ? 'yes' : null,
    mine: filter.mine ? 'yes' : null,
    unnamed: filter.unnamed ? 'yes' : null,
    logged_from: logged.from,
    logged_to: logged.to,
    said_from: said.from,
    said_to: said.to,
    happened_from: happened.from,
    happened_to: happened.to,
    number_from: number.from?.toString(),
    number_to: number.to?.toString(),
    unit,
    sort: filter.sort === 'activity' ? null : filter.sort,
    ...more,
  };
  return new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

/** The address of the list with this filter and, if given, at a cursor. */
export function claimsAddress(
  filter: ClaimFilter,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = writeClaimFilter(filter, more);
  return query ? `/claims?${query}` : '/claims';
}

/** Whether the filter asks for a span of days or numbers. */
export function hasSpans({ logged, said, happened, number }: ClaimFilter): boolean {
  return [logged, said, happened, number].some(({ from, to }) => from !== null || to !== null);
}

/** Whether the filter leaves any claim of the desk out. */
export function isNarrowed(filter: ClaimFilter): boolean {
  return writeClaimFilter({ ...filter, sort: 'activity' }) !== '';
}

/** The facets that a claim must have to fit, but for the shelf. `me`: who asks. */
export function wantedFacets(filter: ClaimFilter, me: string): Facet[] {
  const wanted: [Facet['name'], string | null | false][] = [
    ['status', filter.status === 'withdrawn' ? null : filter.status],
    ['verdict', filter.verdict],
    ['stance', filter.stance],
    ['kind', filter.kind],
    ['source', filter.sourceId],
    ['outlet', filter.outletId],
    ['story', filter.storyId],
    ['tag', filter.tag],
    ['unit', filter.unit],
    ['waiting', filter.waiting && 'yes'],
    ['unnamed', filter.unnamed && 'yes'],
    ['by', filter.mine && me],
  ];
  return wanted.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
