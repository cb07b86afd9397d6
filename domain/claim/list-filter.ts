import type { Stance } from '../attribution/stance';
import type { VerdictValue } from '../verdict/verdict';
import type { Facet } from './facets';
import type { ClaimKind } from './kind';
import type { Status } from './settle-status';

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
  /** The words as they were typed, not other spellings and names too. */
  exact: boolean;
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
  exact: false,
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

/** The parameters that `readClaimFilter` reads as this filter, as a query string without `?`. */
export function writeClaimFilter(
  filter: ClaimFilter,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const { status, verdict, stance, kind, tag, unit, logged, said, happened, number } = filter;
  const entries: Record<string, string | null | undefined> = {
    q: filter.words,
    exact: filter.words !== null && filter.exact ? 'yes' : null,
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
