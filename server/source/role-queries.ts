import type { TimeBounds } from '@/domain/time/bounds';

import type { Prisma } from '@/prisma/generated/client';

import type { Database, Transaction } from '../database/client';
import { roleWords } from './role-words';
import { familyOf } from './stand-ins';

/** A role as it was held at a moment. */
export interface HeldRole {
  id: string;
  /** "Spokesman, the Kremlin" */
  words: string;
  /** The principal that its holder speaks for by it. */
  speaksForId: string | null;
}

/**
 * The roles that a source, or one merged with it, may have held at a time, the one taken up last first. A time that is open
 * on one side is taken at its other end: "by 12 November" asks about 12 November; one that is open
 * on both sides asks about `now`.
 */
export async function rolesAt(
  tx: Transaction | Database,
  sourceId: string,
  bounds: TimeBounds,
  now: Date = new Date(),
): Promise<HeldRole[]> {
  return rolesOf(tx, { sourceId: { in: await familyOf(tx, sourceId) } }, bounds, now);
}

async function rolesOf(
  tx: Transaction | Database,
  whose: Prisma.SourceRoleWhereInput,
  bounds: TimeBounds,
  now: Date,
): Promise<HeldRole[]> {
  const earliest = new Date(bounds.earliest ?? bounds.latest ?? now.getTime());
  const latest = new Date(bounds.latest ?? bounds.earliest ?? now.getTime());
  const roles = await tx.sourceRole.findMany({
    where: {
      AND: [
        whose,
        { OR: [{ fromEarliest: null }, { fromEarliest: { lte: latest } }] },
        { OR: [{ untilLatest: null }, { untilLatest: { gte: earliest } }] },
      ],
    },
    select: {
      id: true,
      title: true,
      speaksForId: true,
      speaksFor: { select: { mergedIntoId: true } },
      organization: { select: { name: true } },
    },
    orderBy: [{ fromEarliest: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  return roles.map(({ id, title, speaksForId, speaksFor, organization }) => ({
    id,
    words: roleWords(title, organization?.name ?? null),
    speaksForId: speaksFor?.mergedIntoId ?? speaksForId,
  }));
}

/** The role that a source held at a time (see {@link rolesAt}), the one taken up last; null: none known. */
export async function roleAt(
  tx: Transaction | Database,
  sourceId: string,
  bounds: TimeBounds,
): Promise<HeldRole | null> {
  return (await rolesAt(tx, sourceId, bounds))[0] ?? null;
}

/**
 * The id of the principal that a source spoke for at a time by its roles; null if by none, or if
 * two roles name different ones: then nobody can tell for whom it spoke without reading the words.
 * @param sourceId of a source that is not merged into another: commands work on no other
 */
export async function principalAt(
  tx: Transaction | Database,
  sourceId: string,
  bounds: TimeBounds,
): Promise<string | null> {
  const whose = { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } };
  const roles = await rolesOf(tx, whose, bounds, new Date());
  const principals = new Set(roles.flatMap(({ speaksForId }) => speaksForId ?? []));
  const [only] = principals;
  return principals.size === 1 && only ? only : null;
}
