import { v7 as uuid } from 'uuid';

import type { Status } from '@/domain/claim/settle-status';
import { checkClaimMerge } from '@/domain/merge/claim-rule';
import type { MovedByMerge } from '@/domain/merge/moved';
import type { Merge } from '@/domain/merge/schema';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Result } from '@/domain/result';
import type { Claim } from '@/prisma/generated/client';

import { appendToClaim } from '../attribution/append';
import { numberRows } from '../attribution/numbers';
import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { reindexClaim } from '../similar/index-queries';
import { lockMerges } from '../source/merge-queries';
import { once } from '../submission/once';
import { asMergeable, endOfMerges, noteClaimMerge } from './merge-parts';
import { moveAttributions, moveWhatHangs } from './move-evidence';
import { openClaim } from './record';
import { refreshClaim } from './refresh';

/**
 * Makes two claims one: the attributions of the first move under the second with new numbers, and the
 * first leaves every list (docs/decisions/034). What was accepted vouched for another statement, so it
 * comes under re-review and goes on counting. Merging into a merged claim means the one that it went
 * into. Needs *merge claims*; refuses as `checkClaimMerge`.
 * @returns the id of the claim that is left
 */
export function mergeClaims(actor: Actor, input: Merge): Promise<Result<{ intoId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'merge claims');
    return once(tx, person, input.submissionId, async () => {
      await lockMerges(tx);
      const intoId = await endOfMerges(tx, input.intoId);
      await lockAggregates(tx, [input.fromId, intoId]);
      const [from, into] = [await openClaim(tx, input.fromId), await openClaim(tx, intoId)];
      orStop(checkClaimMerge(asMergeable(from), asMergeable(into)));
      await move(tx, person, new Date(), { from, into, reason: input.reason });
      return { ok: true, intoId: into.id };
    });
  });
}

async function move(
  tx: Transaction,
  person: Actor,
  at: Date,
  { from, into, reason }: { from: Claim; into: Claim; reason: string },
): Promise<void> {
  const mergeId = uuid();
  const rows = await tx.attribution.findMany({
    where: { claimId: from.id },
    orderBy: { number: 'asc' },
    include: { authors: true, signOffs: visibilitySelect.signOffs },
  });
  const numbers = await numberRows(
    tx,
    into.id,
    rows.map((row) => ({ id: row.id, isHidden: isRowOffTheRecord(row) })),
  );
  const attributions = rows.map(({ id, number }) => ({
    id,
    number,
    newNumber: numbers.get(id) ?? number,
  }));
  await moveAttributions(
    tx,
    into.id,
    attributions.map(({ id, newNumber }) => ({ id, number: newNumber })),
    at,
  );
  const hanging = await moveWhatHangs(tx, from.id, into.id);
  await tx.claim.update({ where: { id: from.id }, data: { mergedIntoId: into.id } });
  await reindexClaim(tx, from.id);
  await noteClaimMerge(tx, person, at, 'merged', { from, into, mergeId, reason });
  for (const { id, number, newNumber } of attributions) {
    await appendToClaim(tx, { id, claimId: into.id }, person.id, at, 'merged', {
      before: { reference: attributionReference(from.number, number) },
      after: { reference: attributionReference(into.number, newNumber) },
    });
  }
  // The one that loses rows first: a row stands in the queue once.
  await refreshClaim(tx, from.id, person.id, at);
  await refreshClaim(tx, into.id, person.id, at);
  const authors = await newAuthors(tx, rows);
  await tx.claimMerge.create({
    data: {
      id: mergeId,
      fromId: from.id,
      intoId: into.id,
      reason,
      moved: {
        status: from.status as Status,
        attributions,
        authors,
        ...hanging,
      } satisfies MovedByMerge,
      mergedById: person.id,
      mergedAt: at,
    },
  });
}

/** Who is an author now and was none before. */
async function newAuthors(
  tx: Transaction,
  before: readonly { id: string; authors: { personId: string }[] }[],
): Promise<MovedByMerge['authors']> {
  const now = await tx.attributionAuthor.findMany({
    where: { attributionId: { in: before.map(({ id }) => id) } },
  });
  return now.filter(({ attributionId, personId }) => {
    const row = before.find(({ id }) => id === attributionId);
    return !row?.authors.some((author) => author.personId === personId);
  });
}
