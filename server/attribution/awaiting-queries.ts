import type { Stance } from '@/domain/attribution/stance';
import { voiceName } from '@/domain/attribution/voice';
import type { AwaitingView } from '@/domain/attribution/view';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { claimContentInclude, contentInclude, signedContentOf } from './content';
import { visibleTo } from './visible';

const waits = {
  review: { in: ['logged', 'under_re_review'] },
  withdrawnAt: null,
  level: { not: 'off_record' },
  claim: { withdrawnAt: null },
  NOT: [
    foldedRepeat(['asserts', 'confirms']),
    foldedRepeat(['denies']),
    foldedRepeat(['declines_to_comment', 'did_not_respond', 'questions', 'retracts']),
  ],
} satisfies Prisma.AttributionWhereInput;

/** A repeat of a counting row that points the same way needs no sign-off of its own. */
function foldedRepeat(side: Stance[]): Prisma.AttributionWhereInput {
  return {
    review: 'logged',
    stance: { in: side },
    repeats: {
      stance: { in: side },
      review: { in: ['accepted', 'under_re_review'] },
      withdrawnAt: null,
    },
  };
}

const oldestFirst = [
  { loggedAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.AttributionOrderByWithRelationInput[];

/** What waited longest comes first; at most this many are shown at once. */
export const awaitingShown = 100;

/**
 * What awaits a decision, oldest first. Off-the-record rows count nowhere and await nothing; a row
 * that was accepted off the record and is to be opened is shown to those alone who may see it.
 */
export async function awaitingSignOff(actor: Actor): Promise<AwaitingView[]> {
  const rows = await database.attribution.findMany({
    where: { AND: [waits, visibleTo(actor)] },
    orderBy: oldestFirst,
    take: awaitingShown,
    include: {
      ...contentInclude,
      claim: { include: claimContentInclude },
      loggedBy: { select: { name: true } },
      authors: { select: { personId: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    reference: attributionReference(row.claim.number, row.number),
    href: attributionHref(row.claim.number, row.number),
    statement: row.claim.statement,
    language: row.claim.language,
    stance: row.stance,
    scope: row.scope,
    speaker: voiceName(signedContentOf(row.claim, row)),
    review: row.review,
    loggedBy: row.loggedBy.name,
    loggedAt: row.loggedAt.toISOString(),
    own: row.authors.some(({ personId }) => personId === actor.id),
  }));
}

/**
 * Where an editor goes on from a decision: the page of what waited longest among what they may decide
 * on, that is, wrote no part of; null if nothing is left.
 */
export async function nextAwaitingHref(editor: Actor): Promise<string | null> {
  const notOwn = { authors: { none: { personId: editor.id } } };
  const next = await database.attribution.findFirst({
    where: { AND: [waits, visibleTo(editor), notOwn] },
    orderBy: oldestFirst,
    select: { number: true, claim: { select: { number: true } } },
  });
  return next && attributionHref(next.claim.number, next.number);
}

/** How many await a decision, for the number in the bar. */
export async function countAwaitingSignOff(actor: Actor): Promise<number> {
  return database.attribution.count({ where: { AND: [waits, visibleTo(actor)] } });
}
