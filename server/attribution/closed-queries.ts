import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';

import { database } from '../database/client';
import { standing } from './content';

const wasClosed = ['before', 'after'].map((side) => ({
  payload: { path: [side, 'level'], equals: 'off_record' },
}));

/**
 * Until when what was written about these rows is not this reader's to see though the rows are now: a row
 * that was off the record was written and talked about for its author and editors alone, until an editor
 * accepted that it was opened. Rows of which the reader may see everything are left out.
 */
export async function closedUntil(
  actor: Actor,
  attributionIds: readonly string[],
): Promise<Map<string, Date>> {
  if (attributionIds.length === 0 || maySeeOffTheRecord(actor, null)) return new Map();
  const rows = await database.attribution.findMany({
    where: { id: { in: [...new Set(attributionIds)] }, loggedById: { not: actor.id } },
    select: {
      id: true,
      signOffs: {
        where: { ...standing, decision: 'accepted' },
        orderBy: { decidedAt: 'asc' },
        select: { decidedAt: true },
      },
    },
  });
  const closed = await database.revision.groupBy({
    by: ['attributionId'],
    where: { attributionId: { in: rows.map(({ id }) => id) }, OR: wasClosed },
    _max: { at: true },
  });
  return new Map(
    closed.flatMap(({ attributionId, _max: { at } }) => {
      const row = rows.find(({ id }) => id === attributionId);
      if (!row || !at) return [];
      const opened = row.signOffs.find(({ decidedAt }) => decidedAt > at);
      return [[row.id, opened?.decidedAt ?? at]];
    }),
  );
}
