import { v7 as uuid } from 'uuid';

import { checkDifferentPeople } from '@/domain/origin/mark-rule';
import type { DifferentPeople, MarkConfirmation } from '@/domain/origin/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { notify } from '../notification/notify';
import { loadStandingSource } from '../source/load';
import { standInOf } from '../source/stand-ins';
import { once } from '../submission/once';
import { noteOnSources } from './note-on-sources';

/**
 * Marks two unnamed sources as known to be different people; it has effect once a second editor
 * confirms it, and all are told. Needs *mark known to be different people*; refuses as
 * `checkDifferentPeople`.
 */
export function markDifferentPeople(
  actor: Actor,
  input: DifferentPeople,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark known to be different people');
    return once(tx, person, input.submissionId, async () => {
      const firstId = await standInOf(tx, input.firstId);
      const secondId = await standInOf(tx, input.secondId);
      await lockAggregates(tx, [firstId, secondId]);
      const first = await loadStandingSource(tx, firstId);
      const second = await loadStandingSource(tx, secondId);
      orStop(checkDifferentPeople(first, second, await isMarked(tx, firstId, secondId)));
      const at = new Date();
      const mark = await tx.originMark.create({
        data: {
          id: uuid(),
          kind: 'different_people',
          firstSourceId: firstId,
          secondSourceId: secondId,
          reason: input.reason,
          markedById: person.id,
          createdAt: at,
        },
      });
      // Neither name nor reason: the history of one must not tell of the other, who may be ours.
      await noteOnSources(tx, {
        sourceIds: [firstId, secondId],
        actorId: person.id,
        at,
        action: 'origin_marked',
        payload: { after: { mark: 'different people, to be confirmed' }, markId: mark.id },
      });
      await tellEditors(tx, person, at, input.claimId, mark.id);
      return { ok: true, claimId: input.claimId };
    });
  });
}

async function isMarked(tx: Transaction, firstId: string, secondId: string): Promise<boolean> {
  const pair = { in: [firstId, secondId] };
  const mark = await tx.originMark.findFirst({
    where: {
      kind: 'different_people',
      withdrawnAt: null,
      firstSourceId: pair,
      secondSourceId: pair,
    },
    select: { id: true },
  });
  return mark !== null;
}

async function tellEditors(
  tx: Transaction,
  person: Actor,
  at: Date,
  claimId: string,
  aboutId: string,
): Promise<void> {
  const editors = await tx.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null },
    select: { id: true },
  });
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { id: true } });
  await notify(tx, {
    kind: 'mark_to_confirm',
    personIds: editors.map(({ id }) => id),
    actorId: person.id,
    at,
    aboutId,
    ...(claim ? { claimId } : {}),
  });
}

/**
 * A second editor agrees that two sources are different people: from now on no count takes them for
 * one. Needs *mark known to be different people*; refuses whoever made the mark (`two_person_rule`).
 */
export function confirmDifferentPeople(
  actor: Actor,
  { id, claimId }: MarkConfirmation,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark known to be different people');
    const { firstSourceId, secondSourceId } =
      (await tx.originMark.findUnique({ where: { id } })) ?? {};
    if (!firstSourceId || !secondSourceId) {
      return refuse('not_found', 'This mark is not on the desk.');
    }
    await lockAggregates(tx, [firstSourceId, secondSourceId]);
    const mark = await tx.originMark.findUniqueOrThrow({ where: { id } });
    if (mark.withdrawnAt) return refuse('withdrawn', 'This mark was withdrawn.');
    if (mark.confirmedById) return refuse('already_exists', 'This mark is confirmed already.');
    if (mark.markedById === person.id) {
      return refuse('two_person_rule', 'You made this mark. Another editor has to confirm it.');
    }
    const at = new Date();
    await tx.originMark.update({ where: { id }, data: { confirmedById: person.id } });
    await noteOnSources(tx, {
      sourceIds: [firstSourceId, secondSourceId],
      actorId: person.id,
      at,
      action: 'origin_marked',
      payload: { after: { mark: 'different people, confirmed' }, markId: id },
    });
    return { ok: true, claimId };
  });
}
