import type { Actor } from '@/domain/person/role';

import { offTheRecord } from '../attribution/visible';
import { database } from '../database/client';

/** A page may have been read while a change was being written: this much is looked back further. */
const margin = 5000;

/** More claims than these have changed: the page is read anew whatever it shows. */
const most = 100;

/** A claim that changed, with the latest revision of it that may be told of. */
export interface ChangedClaim {
  number: number;
  revision: number;
}

/**
 * The claims that others changed since a moment, for a page that was not listening; null: too many to
 * tell. Changes to what is off the record are left out.
 * @param since ms since 1970, of the server's clock
 */
export async function claimsChangedSince(
  actor: Actor,
  since: number,
): Promise<ChangedClaim[] | null> {
  const revisions = await database.revision.findMany({
    where: {
      // Ids begin with the time at which they were made (UUID version 7).
      id: { gt: idAt(since - margin) },
      aggregate: { kind: 'claim' },
      apart: false,
      OR: [{ actorId: null }, { actorId: { not: actor.id } }],
    },
    orderBy: { id: 'asc' },
    take: most + 1,
    select: { aggregateId: true, attributionId: true, shownNumber: true },
  });
  if (revisions.length > most) return null;
  const about = revisions.flatMap(({ attributionId }) => attributionId ?? []);
  const hidden = await database.attribution.findMany({
    where: { id: { in: about }, ...offTheRecord },
    select: { id: true },
  });
  const hiddenIds = new Set(hidden.map(({ id }) => id));
  const latest = new Map<string, number>();
  for (const { aggregateId, attributionId, shownNumber } of revisions) {
    if (attributionId && hiddenIds.has(attributionId)) continue;
    latest.set(aggregateId, Math.max(shownNumber, latest.get(aggregateId) ?? 0));
  }
  const claims = await database.claim.findMany({
    where: { id: { in: [...latest.keys()] } },
    // Without an order rows come as they lie, which a write that nobody may learn of changes.
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  });
  return claims.map(({ id, number }) => ({ number, revision: latest.get(id) ?? 0 }));
}

/** The least id that can have been made at a moment. */
function idAt(at: number): string {
  const hex = Math.max(0, at).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
