import type { Prisma } from '@/prisma/generated/client';

import { visibilitySelect } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { visibleToAll } from '../source/visible';

/** How many records are read at once. */
const page = 500;

const named = { id: true, externalId: true } as const;
const source = {
  select: { ...named, mergedInto: { select: named } },
} as const satisfies { select: Prisma.SourceSelect };

/** A source as another record names it. */
export type NamedSource = Prisma.SourceGetPayload<typeof source>;

const sourceInclude = {
  aliases: { select: { name: true, language: true } },
  outlet: source,
  mergedHere: { select: { name: true, aliases: { select: { name: true, language: true } } } },
} as const satisfies Prisma.SourceInclude;
export type SourceFound = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>;

const roleInclude = {
  source,
  organization: source,
  speaksFor: source,
} as const satisfies Prisma.SourceRoleInclude;
export type RoleFound = Prisma.SourceRoleGetPayload<{ include: typeof roleInclude }>;

const articleInclude = {
  publisher: source,
  story: { select: named },
  versions: { orderBy: { number: 'asc' }, select: { text: true } },
} as const satisfies Prisma.ArticleInclude;
export type ArticleFound = Prisma.ArticleGetPayload<{ include: typeof articleInclude }>;

const claimInclude = {
  story: { select: named },
  participants: {
    where: { source: visibleToAll },
    orderBy: { position: 'asc' },
    select: { ownAct: true, source },
  },
} as const satisfies Prisma.ClaimInclude;
export type ClaimFound = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>;

const attributionInclude = {
  signOffs: visibilitySelect.signOffs,
  claim: { select: { ...named, kind: true, number: true } },
  articleVersion: { select: { number: true, article: { select: named } } },
  speaker: source,
  principal: source,
  relays: { orderBy: { position: 'asc' }, where: { source: visibleToAll }, include: { source } },
  passages: { orderBy: { position: 'asc' }, include: { passage: true } },
} as const satisfies Prisma.AttributionInclude;
export type AttributionFound = Prisma.AttributionGetPayload<{ include: typeof attributionInclude }>;

/** Pages through records in an order that an import keeps: that of their numbers. */
async function* paged<Row>(find: (skip: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rows = await find(last);
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

export function storiesFound(tx: Transaction) {
  return paged<Prisma.StoryGetPayload<object>>((last) =>
    tx.story.findMany({
      where: { number: { gt: last?.number ?? 0 } },
      orderBy: { number: 'asc' },
      take: page,
    }),
  );
}

/** Sources but for merged ones, whose names are their stand-in's; unnamed ones come last. */
export async function* sourcesFound(tx: Transaction): AsyncGenerator<SourceFound[]> {
  for (const kind of [{ not: 'unnamed' }, { equals: 'unnamed' }] as const) {
    yield* paged<SourceFound>((last) =>
      tx.source.findMany({
        where: {
          AND: [visibleToAll, { kind, mergedIntoId: null, number: { gt: last?.number ?? 0 } }],
        },
        orderBy: { number: 'asc' },
        take: page,
        include: sourceInclude,
      }),
    );
  }
}

/** The roles of these sources, and of those merged into them. */
export function rolesFound(tx: Transaction, sourceIds: readonly string[]): Promise<RoleFound[]> {
  const among = { in: [...sourceIds] };
  return tx.sourceRole.findMany({
    where: {
      AND: [
        { OR: [{ sourceId: among }, { source: { mergedIntoId: among } }] },
        { OR: [{ organizationId: null }, { organization: visibleToAll }] },
        { OR: [{ speaksForId: null }, { speaksFor: visibleToAll }] },
      ],
    },
    include: roleInclude,
  });
}

export function articlesFound(tx: Transaction) {
  return paged<ArticleFound>((last) =>
    tx.article.findMany({
      where: { number: { gt: last?.number ?? 0 } },
      orderBy: { number: 'asc' },
      take: page / 10,
      include: articleInclude,
    }),
  );
}

/** Claims but for merged ones, whose attributions stand under the other. */
export function claimsFound(tx: Transaction) {
  return paged<ClaimFound>((last) =>
    tx.claim.findMany({
      where: { mergedIntoId: null, number: { gt: last?.number ?? 0 } },
      orderBy: { number: 'asc' },
      take: page,
      include: claimInclude,
    }),
  );
}

/** The attributions of these claims, in the order of their numbers, those off the record among them. */
export function attributionsFound(
  tx: Transaction,
  claimIds: readonly string[],
): Promise<AttributionFound[]> {
  return tx.attribution.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ claim: { number: 'asc' } }, { number: 'asc' }],
    include: attributionInclude,
  });
}

/** The same records by their ids, whatever is off the record or merged among them. */
export const foundById = {
  story: (tx: Transaction, ids: readonly string[]) =>
    tx.story.findMany({ where: { id: { in: [...ids] } } }),
  source: (tx: Transaction, ids: readonly string[]) =>
    tx.source.findMany({ where: { id: { in: [...ids] } }, include: sourceInclude }),
  article: (tx: Transaction, ids: readonly string[]) =>
    tx.article.findMany({ where: { id: { in: [...ids] } }, include: articleInclude }),
  claim: (tx: Transaction, ids: readonly string[]) =>
    tx.claim.findMany({ where: { id: { in: [...ids] } }, include: claimInclude }),
  attribution: (tx: Transaction, ids: readonly string[]) =>
    tx.attribution.findMany({ where: { id: { in: [...ids] } }, include: attributionInclude }),
};

/** Why things were withdrawn, by the id of the thing or attribution; what was erased is not there. */
export async function withdrawalReasons(
  tx: Transaction,
  ids: readonly string[],
  of: 'aggregateId' | 'attributionId',
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const action = of === 'aggregateId' ? 'withdrawn' : 'attribution_withdrawn';
  const revisions = await tx.revision.findMany({
    where: { action, [of]: { in: [...ids] } },
    orderBy: [{ at: 'asc' }, { number: 'asc' }],
    select: { aggregateId: true, attributionId: true, payload: true },
  });
  return new Map(
    revisions.flatMap(({ payload, ...revision }) => {
      const reason = (payload as { reason?: unknown } | null)?.reason;
      const id = revision[of];
      return id !== null && typeof reason === 'string' ? [[id, reason] as const] : [];
    }),
  );
}
