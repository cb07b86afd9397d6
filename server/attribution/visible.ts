import { isOffTheRecord } from '@/domain/attribution/off-the-record';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { Prisma } from '@/prisma/generated/client';

import { openingOf, signedOff, standing, standingSignOffs } from './content';

/**
 * The rule of `isOffTheRecord` as a condition of the database, for lists and counts. Where they differ
 * it is on the safe side: a row that was opened with an editor's acceptance and changed since may be left
 * out of lists until the change is accepted too.
 */
export const offTheRecord = {
  OR: [
    { level: 'off_record' },
    {
      review: { not: 'accepted' },
      OR: [
        // Of a null it would be unknown, and so would its negation be.
        { openedFrom: { equals: 'off_record', not: null } },
        {
          signOffs: {
            some: {
              ...standing,
              decision: 'accepted',
              content: { path: ['level'], equals: 'off_record' },
            },
          },
        },
      ],
    },
  ],
} as const satisfies Prisma.AttributionWhereInput;

/** The rows that the actor may see: all but others' off-the-record ones, editors all. */
export function visibleTo(actor: Actor): Prisma.AttributionWhereInput {
  if (maySeeOffTheRecord(actor, null)) return {};
  return { OR: [{ loggedById: actor.id }, { NOT: offTheRecord }] };
}

/** What {@link isHiddenFrom} and {@link isRowOffTheRecord} have to know of an attribution. */
export const visibilitySelect = {
  level: true,
  openedFrom: true,
  openedAt: true,
  loggedById: true,
  signOffs: { ...standingSignOffs, select: { decision: true, content: true, decidedAt: true } },
} as const satisfies Prisma.AttributionSelect;

type VisibilityRow = Prisma.AttributionGetPayload<{ select: typeof visibilitySelect }>;

/** The rule itself, exactly, on one row. */
export function isRowOffTheRecord(row: Omit<VisibilityRow, 'loggedById'>): boolean {
  const decisions = row.signOffs.map((signOff) => ({
    decision: signOff.decision,
    level: signedOff(signOff).level,
    at: signOff.decidedAt.getTime(),
  }));
  return isOffTheRecord({ level: row.level, opening: openingOf(row), decisions });
}

/** Whether one row is off the record and the actor may not see that. */
export function isHiddenFrom(actor: Actor, row: VisibilityRow): boolean {
  return !maySeeOffTheRecord(actor, row.loggedById) && isRowOffTheRecord(row);
}
