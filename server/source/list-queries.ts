import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { SourceKind } from '@/domain/source/kind';
import type { SourceListRow } from '@/domain/source/view';

import { offTheRecord } from '../attribution/visible';
import { database } from '../database/client';
import { searchSources } from './queries';
import { roleWords } from './role-words';
import { sourceVisibleTo } from './visible';

/** What the list of sources is asked for. */
export interface SourceListQuery {
  /** Like a name or alias; empty: all, by name. */
  q: string;
  kind: SourceKind | null;
  /** Only the withdrawn ones instead of only the others; they are not searched. */
  withdrawn: boolean;
  /** From 1. */
  page: number;
}

export interface SourceList {
  rows: SourceListRow[];
  total: number;
  pageSize: number;
}

const pageSize = 50;

/** One page of the list as the actor may see it: by likeness if something was searched for, else by name. */
export async function listSources(actor: Actor, query: SourceListQuery): Promise<SourceList> {
  if (query.q && !query.withdrawn) {
    const kinds = query.kind ? [query.kind] : undefined;
    const found = await searchSources(actor, query.q, {
      ...(kinds ? { kinds } : {}),
      limit: pageSize,
    });
    const rows = await rowsWhere({ id: { in: found.map(({ id }) => id) } });
    const ordered = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    return { rows: ordered, total: ordered.length, pageSize };
  }
  const where: Prisma.SourceWhereInput = {
    withdrawnAt: query.withdrawn ? { not: null } : null,
    mergedIntoId: null,
    ...(query.kind ? { kind: query.kind } : {}),
    AND: sourceVisibleTo(actor),
  };
  const [total, rows] = await Promise.all([
    database.source.count({ where }),
    rowsWhere(where, { skip: (query.page - 1) * pageSize, take: pageSize }),
  ]);
  return { rows, total, pageSize };
}

const shown = { withdrawnAt: null, NOT: offTheRecord } satisfies Prisma.AttributionWhereInput;

async function rowsWhere(
  where: Prisma.SourceWhereInput,
  page: { skip?: number; take?: number } = {},
): Promise<SourceListRow[]> {
  const now = new Date();
  const sources = await database.source.findMany({
    where,
    ...page,
    orderBy: [{ searchName: 'asc' }, { number: 'asc' }],
    include: {
      outlet: { select: { name: true } },
      aliases: { select: { name: true }, orderBy: { name: 'asc' }, take: 4 },
      mergedHere: {
        select: { name: true, _count: { select: { said: { where: shown } } } },
        orderBy: { name: 'asc' },
      },
      roles: {
        where: {
          AND: [
            { OR: [{ untilLatest: null }, { untilLatest: { gte: now } }] },
            { OR: [{ fromEarliest: null }, { fromEarliest: { lte: now } }] },
          ],
        },
        orderBy: { fromEarliest: { sort: 'desc', nulls: 'last' } },
        take: 1,
        include: { organization: { select: { name: true } } },
      },
      _count: {
        select: { said: { where: shown } },
      },
    },
  });
  return sources.map((source) => ({
    id: source.id,
    reference: reference('source', source.number),
    kind: source.kind,
    name: source.name,
    detail: detailOf(source),
    aliases: [...source.mergedHere, ...source.aliases].map(({ name }) => name).slice(0, 4),
    statements: [source, ...source.mergedHere].reduce((sum, { _count }) => sum + _count.said, 0),
  }));
}

function detailOf(source: {
  owner: 'theirs' | 'ours' | null;
  outlet: { name: string } | null;
  roles: { title: string; organization: { name: string } | null }[];
}): string {
  if (source.owner === 'ours') return 'ours';
  if (source.owner === 'theirs') return source.outlet ? `to ${source.outlet.name}` : 'theirs';
  const [role] = source.roles;
  return role ? roleWords(role.title, role.organization?.name ?? null) : '';
}
