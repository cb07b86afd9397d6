import { v7 as uuid } from 'uuid';

import { type ChangedComment, commentRevision, type NewComment } from '@/domain/comment/schema';
import type { HistoryAction } from '@/domain/history/event';
import type { Json } from '@/domain/history/canonical-json';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { once } from '../submission/once';
import { mentionedPeople } from './mentioned';
import { openComment, openPlace, type Place } from './place';
import { tellOfComment } from './tell';

/**
 * Puts a comment on a claim, or on one attribution, and tells those whom it concerns. Needs *comment*.
 * Refuses (`invalid`) a mention that stands for several people or for somebody who may not see it.
 */
export function addComment(actor: Actor, input: NewComment): Promise<Result<{ id: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'comment');
    return once(tx, person, input.submissionId, async () => {
      const place = await openPlace(tx, person, input);
      const mentionedIds = await mentionedPeople(tx, place, input.text);
      const at = new Date();
      const id = uuid();
      await tx.comment.create({
        data: {
          id,
          claimId: place.claimId,
          attributionId: place.attributionId,
          authorId: person.id,
          text: input.text,
          createdAt: at,
          mentions: { create: mentionedIds.map((personId) => ({ personId })) },
        },
      });
      const payload = { commentId: id, after: { comment: input.text } };
      await append(tx, place, person, at, 'comment_added', payload);
      await tellOfComment(tx, place, { id, at, by: person, mentionedIds }, true);
      return { ok: true, id };
    });
  });
}

/**
 * Puts other words in the place of one's own comment's. Needs *edit own comment*; refuses others', and
 * with `conflict` if it was changed since, in another window.
 */
export function editComment(actor: Actor, input: ChangedComment): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit own comment');
    const { comment, place } = await openComment(tx, person, input.commentId);
    if (comment.authorId !== person.id) {
      return refuse('not_allowed', `Only ${comment.author.name} may change this comment.`);
    }
    if (commentRevision(comment.editedAt) !== input.revision) {
      return {
        ...refuse('conflict', 'You changed this comment in another window. Compare both versions.'),
        conflict: {
          revision: commentRevision(comment.editedAt),
          by: comment.author.name,
          at: (comment.editedAt ?? comment.createdAt).toISOString(),
          present: { text: comment.text },
        },
      };
    }
    if (comment.text === input.text) return { ok: true };
    const mentionedIds = await mentionedPeople(tx, place, input.text);
    const before = comment.mentions.map(({ personId }) => personId);
    const added = mentionedIds.filter((id) => !before.includes(id));
    const at = new Date();
    await tx.comment.update({
      where: { id: comment.id },
      data: {
        text: input.text,
        editedAt: at,
        mentions: {
          deleteMany: { personId: { notIn: mentionedIds } },
          create: added.map((personId) => ({ personId })),
        },
      },
    });
    await append(tx, place, person, at, 'comment_changed', {
      commentId: comment.id,
      before: { comment: comment.text },
      after: { comment: input.text },
    });
    const written = { id: comment.id, at, by: person, mentionedIds: added };
    await tellOfComment(tx, place, written, false);
    return { ok: true };
  });
}

/** Takes a comment out of its thread, which shows that there was one. Its author may, and editors. */
export function withdrawComment(
  actor: Actor,
  { commentId }: { commentId: string },
): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit own comment');
    const { comment, place } = await openComment(tx, person, commentId);
    const own = comment.authorId === person.id;
    if (!own) orStop(mustBeAllowed(person, "withdraw others' comments"));
    const at = new Date();
    await tx.comment.update({ where: { id: comment.id }, data: { withdrawnAt: at } });
    await append(tx, place, person, at, 'comment_withdrawn', { commentId: comment.id });
    return { ok: true };
  });
}

async function append(
  tx: Transaction,
  place: Place,
  person: Actor,
  at: Date,
  action: HistoryAction,
  payload: Json,
): Promise<void> {
  await appendRevision(tx, {
    aggregateKind: 'claim',
    aggregateId: place.claimId,
    ...(place.attributionId ? { attributionId: place.attributionId } : {}),
    actorId: person.id,
    at,
    action,
    payload,
  });
}
