import type { OriginMark } from '@/domain/attribution/origins';
import type { Prisma } from '@/prisma/generated/client';

import type { Database, Transaction } from '../database/client';
import type { StandIns } from '../source/stand-ins';

/** What several claims rest on beside their own rows. */
export interface Around {
  standIns: StandIns;
  identified: Prisma.SourceIdentificationGetPayload<{
    include: { named: { select: { mergedIntoId: true } } };
  }>[];
  different: MarkRow[];
  roles: RoleRow[];
}

/** Loads what claims rest on beside their own rows, by what stands in for the sources that they name. */
export async function loadAround(db: Database | Transaction, standIns: StandIns): Promise<Around> {
  // One after the other: inside a transaction there is one connection.
  const marks = await loadMarks(db, standIns);
  return { standIns, ...marks, roles: await loadRoles(db, standIns) };
}

/** What is said about who unnamed sources are: named ones are marked and identified as nobody. */
async function loadMarks(
  db: Database | Transaction,
  { ids, rowOf }: StandIns,
): Promise<Pick<Around, 'identified' | 'different'>> {
  if (!ids.some((id) => rowOf(id)?.kind === 'unnamed')) return { identified: [], different: [] };
  const identified = await db.sourceIdentification.findMany({
    where: { unnamedId: { in: ids }, withdrawnAt: null },
    include: { named: { select: { mergedIntoId: true } } },
  });
  const different = await db.originMark.findMany({
    where: {
      kind: 'different_people',
      withdrawnAt: null,
      OR: [{ firstSourceId: { in: ids } }, { secondSourceId: { in: ids } }],
    },
  });
  return { identified, different };
}

const roleInclude = {
  organization: { select: { name: true, mergedIntoId: true } },
} as const satisfies Prisma.SourceRoleInclude;

/** A role with what its organization is called, and what that was merged into. */
export type RoleRow = Prisma.SourceRoleGetPayload<{ include: typeof roleInclude }>;

/** The roles of all that these sources stand for; the one held last first. */
async function loadRoles(db: Database | Transaction, { ids }: StandIns): Promise<RoleRow[]> {
  if (ids.length === 0) return [];
  return db.sourceRole.findMany({
    where: { sourceId: { in: ids } },
    include: roleInclude,
    orderBy: [{ fromEarliest: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
}

type MarkRow = Prisma.OriginMarkGetPayload<object>;

/** A mark's row in the words of the rules; none for one that is not whole. */
export function markOf(mark: MarkRow, standIns: StandIns): OriginMark[] {
  if (mark.kind === 'same_origin') {
    return mark.firstAttributionId && mark.secondAttributionId
      ? [
          {
            kind: 'same_origin',
            attributionIds: [mark.firstAttributionId, mark.secondAttributionId],
          },
        ]
      : [];
  }
  return mark.firstSourceId && mark.secondSourceId
    ? [
        {
          kind: 'different_people',
          sourceIds: [standIns.idOf(mark.firstSourceId), standIns.idOf(mark.secondSourceId)],
          confirmed: mark.confirmedById !== null,
        },
      ]
    : [];
}
