import { z } from 'zod';

import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { SavedView } from '@/domain/view/view';
import { Prisma } from '@/prisma/generated/client';

import { readRows } from '../database/client';

/** Shared views beyond so many are not shown. */
const most = 100;

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    person_id: z.string(),
    by: z.string(),
  }),
);

/** The views that the actor keeps, and those that others share, each by name. */
export async function savedViews(actor: Actor): Promise<SavedView[]> {
  const views = rows.parse(
    await readRows(Prisma.sql`
      SELECT v.id::text, v.name, v.query, v.shared, v.person_id::text, p.name AS by
      FROM saved_view v JOIN person p ON p.id = v.person_id
      WHERE v.person_id = ${actor.id}::uuid OR v.shared
      ORDER BY v.name, v.id LIMIT ${most}`),
  );
  const mayRemoveOthers = can(actor, "remove others' shared views");
  return views.map(({ id, name, query, shared, person_id: personId, by }) => ({
    id,
    name,
    href: query ? `/claims?${query}` : '/claims',
    shared,
    by: personId === actor.id ? null : by,
    mayRemove: personId === actor.id || mayRemoveOthers,
  }));
}
