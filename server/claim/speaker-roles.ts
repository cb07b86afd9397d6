import type { TimeBounds } from '@/domain/time/bounds';

import { roleWords } from '../source/role-words';
import type { LoadedEvidence } from './load';

/** Tells the role that a source held at a time, as `roleAt` does, for many sources at once. */
export type RoleLookUp = (sourceId: string, bounds: TimeBounds) => string | null;

/** The roles of a loaded claim's sources and of those merged with them. */
export function speakerRoles({
  roles,
  standIns,
}: Pick<LoadedEvidence, 'roles' | 'standIns'>): RoleLookUp {
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
