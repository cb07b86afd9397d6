import { v7 as uuid } from 'uuid';

import type { ErasureRequest } from '@/domain/erasure/schema';
import { spellingIn } from '@/domain/erasure/spelling';
import type { Actor } from '@/domain/person/role';
import { can } from '@/domain/permission/permissions';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { notify } from '../notification/notify';
import { once } from '../submission/once';
import { spellingsOfSource } from './queries';
import { sqlOf } from './run-sql';

/**
 * Asks that a source's name with all its spellings, or a comment, is erased for good. Needs *ask for an
 * erasure*; a second person has to confirm it. Refuses a source that counts as another (`invalid`), a
 * legal basis that says what is to be erased (`invalid`) and a second request (`already_exists`).
 */
export function askErasure(
  actor: Actor,
  { submissionId, kind, targetId, legalBasis }: ErasureRequest,
): Promise<Result<{ id: string; reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'ask for an erasure');
    return once(tx, person, submissionId, async () => {
      if (kind === 'source') await checkSource(tx, targetId, legalBasis);
      else await checkComment(tx, targetId);
      const open = await tx.erasure.findFirst({ where: { targetId, decidedById: null } });
      if (open) {
        return refuse(
          'already_exists',
          `${reference('erasure', open.number)} asks for this already and awaits a second person.`,
        );
      }
      const at = new Date();
      const erasure = await tx.erasure.create({
        data: { id: uuid(), kind, targetId, legalBasis, requestedById: person.id, requestedAt: at },
      });
      await appendRevision(tx, {
        aggregateKind: 'erasure',
        aggregateId: erasure.id,
        actorId: person.id,
        at,
        action: 'erasure_asked',
        payload: { kind, targetId },
      });
      await notify(tx, {
        kind: 'erasure_to_confirm',
        personIds: await mayConfirm(tx),
        actorId: person.id,
        at,
        aboutId: erasure.id,
      });
      return { ok: true, id: erasure.id, reference: reference('erasure', erasure.number) };
    });
  });
}

async function checkSource(tx: Transaction, sourceId: string, legalBasis: string): Promise<void> {
  await lockAggregates(tx, [sourceId]);
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    include: { mergedInto: { select: { number: true } } },
  });
  if (!source) stopWith(refuse('not_found', 'There is no such source.'));
  if (source.mergedInto) {
    const into = reference('source', source.mergedInto.number);
    stopWith(refuse('invalid', `This source counts as ${into}. Ask for the erasure of ${into}.`));
  }
  if (spellingIn(legalBasis, await spellingsOfSource(sqlOf(tx), sourceId))) {
    const message = 'This says the name that is to be erased. Say why without it.';
    stopWith(refuse('invalid', message, { legalBasis: [message] }));
  }
}

async function checkComment(tx: Transaction, commentId: string): Promise<void> {
  const comment = await tx.comment.findUnique({ where: { id: commentId } });
  if (!comment) stopWith(refuse('not_found', 'There is no such comment.'));
  await lockAggregates(tx, [comment.claimId]);
}

async function mayConfirm(tx: Transaction): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { deactivatedAt: null },
    select: { id: true, role: true },
  });
  return people.filter((person) => can(person, 'confirm an erasure')).map(({ id }) => id);
}
