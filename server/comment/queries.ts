import { mentionOf } from '@/domain/comment/mentions';
import { commentRevision } from '@/domain/comment/schema';
import type { CommentView } from '@/domain/comment/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';

import { closedUntil } from '../attribution/closed-queries';
import { isHiddenFrom, visibilitySelect } from '../attribution/visible';
import { database } from '../database/client';

/** Of a longer thread the latest are shown. */
const shown = 200;

/**
 * The thread of a claim (`attributionId` null) or of one attribution, oldest first; empty where the
 * actor may not see the attribution, and without what was said while it was off the record where the
 * actor could not see it then.
 */
export async function commentsOf(
  actor: Actor,
  claimId: string,
  attributionId: string | null,
): Promise<CommentView[]> {
  if (attributionId) {
    const row = await database.attribution.findUnique({
      where: { id: attributionId },
      select: visibilitySelect,
    });
    if (!row || isHiddenFrom(actor, row)) return [];
  }
  const closed = attributionId
    ? (await closedUntil(actor, [attributionId])).get(attributionId)
    : undefined;
  const comments = await database.comment.findMany({
    where: attributionId
      ? { attributionId, ...(closed ? { createdAt: { gt: closed } } : {}) }
      : { claimId, attributionId: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
    include: {
      author: { select: { name: true } },
      mentions: { select: { person: { select: { name: true } } } },
    },
  });
  return comments.reverse().map((comment) => {
    const gone = comment.withdrawnAt !== null;
    const own = comment.authorId === actor.id;
    return {
      id: comment.id,
      by: comment.author.name,
      own,
      at: comment.createdAt.toISOString(),
      editedAt: comment.editedAt?.toISOString() ?? null,
      text: gone ? null : comment.text,
      mentions: gone ? [] : comment.mentions.map(({ person }) => person.name).sort(),
      revision: commentRevision(comment.editedAt),
      can: {
        edit: own && !gone,
        withdraw: !gone && (own || can(actor, "withdraw others' comments")),
        erase: can(actor, 'ask for an erasure'),
      },
    };
  });
}

/** Somebody to mention, as a list of suggestions offers them. */
export interface MentionFound {
  id: string;
  name: string;
  role: string;
  /** What to write: `@Ann Lee`. */
  mention: string;
}

/** Active colleagues whose names have the typed words in them, at most eight. */
export async function findColleagues(typed: string): Promise<MentionFound[]> {
  const people = await database.person.findMany({
    where: { deactivatedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, role: true },
  });
  const words = typed.trim().toLowerCase();
  return people
    .filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${words}`))
    .slice(0, 8)
    .map(({ id, name, role, ...rest }) => ({
      id,
      name,
      role,
      mention: mentionOf({ id, name, ...rest }, people),
    }));
}
