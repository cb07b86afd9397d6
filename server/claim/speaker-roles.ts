import type { TimeBounds } from '@/domain/time/bounds';

import type { Database, Transaction } from '../database/client';
import { roleWords } from '../source/role-words';
import { loadStandIns } from '../source/stand-ins';

/** Tells the role that a source held at a time, as `roleAt` does, for many sources at once. */
export type RoleLookUp = (sourceId: string, bounds: TimeBounds) => string | null;

/** Loads the roles of these sources and of those merged with them, once for all rows of a claim. */
export async function loadSpeakerRoles(
  db: Database | Transaction,
  sourceIds: readonly string[],
): Promise<RoleLookUp> {
  const standIns = await loadStandIns(db, sourceIds);
  const roles = await db.sourceRole.findMany({
    where: { sourceId: { in: standIns.ids } },
    select: {
      sourceId: true,
      title: true,
      fromEarliest: true,
      untilLatest: true,
      organization: { select: { name: true } },
    },
    orderBy: [{ fromEarliest: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  return (sourceId, bounds) => {
    const earliest = bounds.earliest ?? bounds.latest;
    const latest = bounds.latest ?? bounds.earliest;
    const held = roles.find(
      (role) =>
        standIns.idOf(role.sourceId) === standIns.idOf(sourceId) &&
        (latest === null || role.fromEarliest === null || role.fromEarliest.getTime() <= latest) &&
        (earliest === null || role.untilLatest === null || role.untilLatest.getTime() >= earliest),
    );
    return held ? roleWords(held.title, held.organization?.name ?? null) : null;
  };
}
