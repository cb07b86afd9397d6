import type { MergeView } from '@/domain/merge/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { movedByMerge } from '@/domain/merge/moved';
import type { Prisma } from '@/prisma/generated/client';

import { isHiddenFrom, visibilitySelect } from '../attribution/visible';
import { database } from '../database/client';
import { claimHref } from './queries';
import { attributionHref } from './rows';

/** A claim as the place where another one went. */
export interface MergedClaim {
  reference: string;
  href: string;
  statement: string;
  language: string;
  merge: MergeView | null;
}

const standingMerges = {
  where: { undoneAt: null },
  orderBy: { mergedAt: 'asc' },
  include: {
    from: { select: { number: true, statement: true } },
    mergedBy: { select: { name: true } },
  },
} as const satisfies Prisma.Claim$mergesIntoArgs;

/** The merges of a claim that stand: where it went itself, and what was merged into it. */
export async function claimMerges(
  actor: Actor,
  claimId: string,
): Promise<{ mergedInto: MergedClaim | null; merges: MergeView[] }> {
  const claim = await database.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      mergedInto: { select: { number: true, statement: true, language: true } },
      mergesFrom: standingMerges,
      mergesInto: standingMerges,
    },
  });
  const view = (merge: (typeof claim.mergesInto)[number]): MergeView => ({
    id: merge.id,
    from: {
      name: merge.from.statement,
      reference: reference('claim', merge.from.number),
      href: claimHref(merge.from.number),
    },
    by: merge.mergedBy.name,
    at: merge.mergedAt.toISOString(),
    reason: merge.reason,
    mayUndo: can(actor, 'merge claims'),
  });
  const [own] = claim.mergesFrom;
  return {
    mergedInto: claim.mergedInto && {
      reference: reference('claim', claim.mergedInto.number),
      href: claimHref(claim.mergedInto.number),
      statement: claim.mergedInto.statement,
      language: claim.mergedInto.language,
      merge: own ? view(own) : null,
    },
    merges: claim.mergesInto.map(view),
  };
}

/**
 * Where an attribution is now that once had this place: a merge moved it, or its undoing moved it back.
 * Null if none had, or if the reader may not see it.
 */
export async function movedAttributionHref(
  actor: Actor,
  claimNumber: number,
  number: number,
): Promise<string | null> {
  const merges = await database.claimMerge.findMany({
    where: { OR: [{ from: { number: claimNumber } }, { into: { number: claimNumber } }] },
    orderBy: { mergedAt: 'desc' },
    select: { moved: true, from: { select: { number: true } } },
  });
  for (const { moved, from } of merges) {
    const place = from.number === claimNumber ? 'number' : 'newNumber';
    const { attributions } = movedByMerge.parse(moved);
    const id = attributions.find((row) => row[place] === number)?.id;
    const row = id
      ? await database.attribution.findUnique({
          where: { id },
          select: { number: true, claim: { select: { number: true } }, ...visibilitySelect },
        })
      : null;
    if (row) return isHiddenFrom(actor, row) ? null : attributionHref(row.claim.number, row.number);
  }
  return null;
}
