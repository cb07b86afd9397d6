import { database } from '../database/client';
import type { StandIns } from '../source/stand-ins';

/**
 * For each of these sources: itself with those that were merged into it, the organizations that it
 * heads, and whoever speaks for any of them, by the roles that the desk knows. A word of any of them
 * answers a request that went to it.
 */
export async function voicesOf(
  standIns: StandIns,
  sourceIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const voices = new Map(
    sourceIds.map((id) => [id, new Set(standIns.ids.filter((one) => standIns.idOf(one) === id))]),
  );
  const headed = await database.sourceRole.findMany({
    where: { sourceId: { in: standIns.ids }, headsIt: true, organizationId: { not: null } },
    select: { sourceId: true, organization: { select: { id: true, mergedIntoId: true } } },
  });
  for (const each of voices.values()) {
    for (const { sourceId, organization } of headed) {
      if (organization && each.has(sourceId)) add(each, organization);
    }
  }
  const speaking = await database.sourceRole.findMany({
    where: { speaksForId: { in: [...voices.values()].flatMap((each) => [...each]) } },
    select: { speaksForId: true, source: { select: { id: true, mergedIntoId: true } } },
  });
  for (const each of voices.values()) {
    for (const { speaksForId, source } of speaking) {
      if (speaksForId && each.has(speaksForId)) add(each, source);
    }
  }
  return voices;
}

/** A merged source speaks as the one that it was merged into. */
function add(voices: Set<string>, source: { id: string; mergedIntoId: string | null }): void {
  voices.add(source.id);
  if (source.mergedIntoId) voices.add(source.mergedIntoId);
}
