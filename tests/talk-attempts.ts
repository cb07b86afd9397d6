import { v4 as uuid } from 'uuid';

import { newClaim } from '@/domain/claim/schema';
import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { createClaim } from '@/server/claim/commands';
import { addComment, editComment, withdrawComment } from '@/server/comment/commands';
import { database } from '@/server/database/client';
import { chooseMail, markAllRead, markRead } from '@/server/notification/commands';

import { done } from './factories/attributions';
import { makePerson } from './factories/people';
import type { Attempt } from './people-attempts';

/** A comment on a claim of its own. */
async function comment(by: Actor): Promise<string> {
  const form = { submissionId: uuid(), claim: { statement: 'The bridge opens.' } };
  const { reference } = done(await createClaim(by, newClaim.parse(form)));
  const { id: claimId } = await database.claim.findUniqueOrThrow({
    where: { number: Number(reference.slice(2)) },
  });
  return done(
    await addComment(by, newComment.parse({ submissionId: uuid(), claimId, text: 'So.' })),
  ).id;
}

const withdrawing =
  (author: (actor: Actor) => Promise<Actor> | Actor): Attempt =>
  async (actor) => {
    const commentId = await comment(await author(actor));
    return () => withdrawComment(actor, { commentId });
  };

/** The attempts at commands about comments and notices. */
export const talkAttempts: Record<string, Attempt> = {
  addComment: async (actor) => {
    const { claimId } = await database.comment.findUniqueOrThrow({
      where: { id: await comment(await makePerson('editor')) },
    });
    const form = newComment.parse({ submissionId: uuid(), claimId, text: 'Yes.' });
    return () => addComment(actor, form);
  },
  'editComment: own': async (actor) => {
    const commentId = await comment(actor);
    return () => editComment(actor, { commentId, revision: 0, text: 'So, and not otherwise.' });
  },
  'withdrawComment: own': withdrawing((actor) => actor),
  "withdrawComment: another's": withdrawing(() => makePerson('editor')),
  markRead: async (actor) => () => markRead(actor, { id: uuid() }),
  markAllRead: async (actor) => () => markAllRead(actor),
  chooseMail: async (actor) => () => chooseMail(actor, { mail: ['mentioned'] }),
};
