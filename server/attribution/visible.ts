import { isOffTheRecord } from '@/domain/attribution/off-the-record';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { Prisma } from '@/prisma/generated/client';

import { signedOff } from './content';

/**
 * The rule of `isOffTheRecord` as a condition of the database, for lists and counts. Where they differ
 * it is on the safe side: a row that was opened with an editor's acceptance and changed since is left
 * out of lists until the change is accepted too.
 */
export const offTheRecord = {
  OR: [
    { level: 'off_record' },
    {
      review: { not: 'accepted' },
      signOffs: {
        some: { decision: 'accepted', content: { path: ['level'], equals: 'off_record' } },
      },
    },
  ],
} as const satisfies Prisma.AttributionWhereInput;

/** The rows that the actor may see: all but others' off-the-record ones, editors all. */
export function visibleTo(actor: Actor): Prisma.AttributionWhereInput {
  if (maySeeOffTheRecord(actor, null)) return {};
  return { OR: [{ loggedById: actor.id }, { NOT: offTheRecord }] };
}

/** What {@link isHiddenFrom} has to know of an attribution. */
export const visibilitySelect = {
  level: true,
  loggedById: true,
  signOffs: { orderBy: { decidedAt: 'asc' }, select: { decision: true, content: true } },
} as const satisfies Prisma.AttributionSelect;

/** Whether the rule itself, exactly, hides one row from the actor. */
export function isHiddenFrom(
  actor: Actor,
  row: Prisma.AttributionGetPayload<{ select: typeof visibilitySelect }>,
): boolean {
  if (maySeeOffTheRecord(actor, row.loggedById)) return false;
  const decisions = row.signOffs.map((signOff) => ({
    decision: signOff.decision,
    level: signedOff(signOff).level,
  }));
  return isOffTheRecord({ level: row.level, decisions });
}
