import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { SavedView } from '@/domain/view/view';

import { database } from '../database/client';

/** Shared views beyond so many are not shown. */
const most = 100;

/** The views that the actor keeps, and those that others share, each by name. */
export async function savedViews(actor: Actor): Promise<SavedView[]> {
  const views = await database.savedView.findMany({
    where: { OR: [{ personId: actor.id }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    include: { person: { select: { name: true } } },
  });
  return views.map(({ id, name, query, shared, personId, person }) => ({
    id,
    name,
    href: query ? `/claims?${query}` : '/claims',
    shared,
    by: personId === actor.id ? null : person.name,
    mayRemove: personId === actor.id || can(actor, "remove others' shared views"),
  }));
}
