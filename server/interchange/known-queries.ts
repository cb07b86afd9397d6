import type { Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { LeftOut } from './batch';

/** Records of one kind by what lines call them. */
export type Known<Row> = ReadonlyMap<string, Row>;

interface Named {
  id: string;
  externalId: string | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a line calls a record: its external id, or for one that has none the id that the desk gave it,
 * which is what an export calls it.
 */
export function externalIdOf({ id, externalId }: Named): string {
  return externalId ?? id;
}

function called(names: readonly (string | undefined)[]) {
  const all = [...new Set(names.filter((name) => name !== undefined))];
  const ids = all.filter((name) => uuid.test(name));
  return {
    any: all.length > 0,
    where: {
      OR: [
        { externalId: { in: all } },
        ...(ids.length > 0 ? [{ externalId: null, id: { in: ids } }] : []),
      ],
    },
  };
}

async function known<Row extends Named>(
  names: readonly (string | undefined)[],
  find: (where: ReturnType<typeof called>['where']) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const { any, where } = called(names);
  const rows = any ? await find(where) : [];
  return new Map(rows.map((row) => [externalIdOf(row), row]));
}

type Names = readonly (string | undefined)[];

const named = { id: true, externalId: true } as const;
const storySelect = { ...named, title: true } as const satisfies Prisma.StorySelect;
const sourceSelect = {
  ...named,
  kind: true,
  owner: true,
  name: true,
  mergedInto: { select: { ...named, kind: true, owner: true, name: true } },
} as const satisfies Prisma.SourceSelect;
const claimSelect = {
  ...named,
  number: true,
  kind: true,
  unit: true,
  attributionCount: true,
  mergedIntoId: true,
} as const satisfies Prisma.ClaimSelect;
const articleSelect = {
  ...named,
  kind: true,
  title: true,
  publishedOn: true,
  language: true,
} as const satisfies Prisma.ArticleSelect;
const attributionSelect = { ...named, claimId: true, number: true } as const;

export type KnownStory = Prisma.StoryGetPayload<{ select: typeof storySelect }>;
/** A source, or where it was merged the one that stands for it. */
export type KnownSource = Omit<
  Prisma.SourceGetPayload<{ select: typeof sourceSelect }>,
  'mergedInto'
>;
export type KnownClaim = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;
export type KnownArticle = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;
export type KnownAttribution = Prisma.AttributionGetPayload<{ select: typeof attributionSelect }>;

export function knownStories(tx: Transaction, names: Names): Promise<Map<string, KnownStory>> {
  return known(names, (where) => tx.story.findMany({ where, select: storySelect }));
}

export async function knownSources(
  tx: Transaction,
  names: Names,
): Promise<Map<string, KnownSource>> {
  const found = await known(names, (where) => tx.source.findMany({ where, select: sourceSelect }));
  return new Map(
    [...found].map(([name, { mergedInto, ...source }]) => [name, mergedInto ?? source]),
  );
}

export function knownClaims(tx: Transaction, names: Names): Promise<Map<string, KnownClaim>> {
  return known(names, (where) => tx.claim.findMany({ where, select: claimSelect }));
}

export function knownArticles(tx: Transaction, names: Names): Promise<Map<string, KnownArticle>> {
  return known(names, (where) => tx.article.findMany({ where, select: articleSelect }));
}

export function knownAttributions(
  tx: Transaction,
  names: Names,
): Promise<Map<string, KnownAttribution>> {
  return known(names, (where) => tx.attribution.findMany({ where, select: attributionSelect }));
}

/** The record that a line names; leaves the line for later where it is not there. */
export function theOne<Row>(rows: Known<Row>, what: string, name: string): Row {
  const row = rows.get(name);
  if (row) return row;
  throw new LeftOut({
    became: 'waiting',
    message: `It names the ${what} “${name}”, which is neither on the desk nor in this file.`,
  });
}
