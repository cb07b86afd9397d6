import type { Stance } from '../attribution/stance';
import { foldName } from '../source/fold-name';
import type { VerdictValue } from '../verdict/verdict';
import type { ClaimKind } from './kind';
import type { Status } from './settle-status';

/** What the list of claims can be narrowed by, each counted; their order is part of every key. */
export const facetNames = [
  'shelf',
  'status',
  'verdict',
  'stance',
  'kind',
  'source',
  'outlet',
  'story',
  'tag',
  'unit',
  'by',
  'waiting',
  'unnamed',
] as const;
export type FacetName = (typeof facetNames)[number];

/** One thing that a claim has, such as the tag “bridge”, a source's id or the status disputed. */
export interface Facet {
  name: FacetName;
  /** As it is shown, or an id; `yes` where there is only one. */
  value: string;
}

/** One row of evidence as far as facets ask: neither withdrawn, rejected nor off the record. */
export interface FacetedRow {
  stance: Stance;
  /** Speaker and principal. */
  sourceIds: readonly string[];
  /** Publisher, outlets among the relays, and the outlet that an unnamed source spoke to. */
  outletIds: readonly string[];
  loggedById: string;
}

/** A claim as far as facets ask. */
export interface FacetedClaim {
  withdrawn: boolean;
  kind: ClaimKind;
  status: Status;
  verdict: VerdictValue | null;
  verdictStale: boolean;
  storyId: string | null;
  tags: readonly string[];
  unit: string | null;
  loggedById: string;
  waiting: boolean;
  /** Something asserts it, and nobody named does. */
  soleUnnamedBasis: boolean;
  rows: readonly FacetedRow[];
}

/** All facets of a claim, each once, whatever the order of its rows. */
export function facetsOf(claim: FacetedClaim): Facet[] {
  const { rows } = claim;
  const all: (Facet | false)[] = [
    { name: 'shelf', value: claim.withdrawn ? 'withdrawn' : 'desk' },
    { name: 'status', value: claim.status },
    { name: 'kind', value: claim.kind },
    claim.verdict !== null && { name: 'verdict', value: claim.verdict },
    claim.verdictStale && { name: 'verdict', value: 'stale' },
    claim.storyId !== null && { name: 'story', value: claim.storyId },
    claim.unit !== null && { name: 'unit', value: claim.unit },
    claim.waiting && { name: 'waiting', value: 'yes' },
    claim.soleUnnamedBasis && { name: 'unnamed', value: 'yes' },
    ...many('tag', claim.tags),
    ...many(
      'stance',
      rows.map(({ stance }) => stance),
    ),
    ...many(
      'source',
      rows.flatMap(({ sourceIds }) => sourceIds),
    ),
    ...many(
      'outlet',
      rows.flatMap(({ outletIds }) => outletIds),
    ),
    ...many('by', [claim.loggedById, ...rows.map(({ loggedById }) => loggedById)]),
  ];
  const byText = new Map(
    all.filter((facet) => facet !== false).map((facet) => [facetText(facet), facet]),
  );
  return [...byText.values()];
}

function many(name: FacetName, values: readonly string[]): Facet[] {
  return values.map((value) => ({ name, value }));
}

/** A facet as one text; two spellings of a tag or a unit that differ in case or accents are one. */
export function facetText({ name, value }: Facet): string {
  const isWritten = name === 'tag' || name === 'unit';
  return `${name}:${isWritten ? foldName(value) : value}`;
}
