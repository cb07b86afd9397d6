import { attributionHref } from '../claim/rows';
import { claimHref } from '../claim/queries';
import { database } from '../database/client';

/** Where a comment stands: the page of its claim or attribution, at the comment itself. */
export async function commentAddress(commentId: string): Promise<string> {
  const comment = await database.comment.findUnique({
    where: { id: commentId },
    select: { claim: { select: { number: true } }, attribution: { select: { number: true } } },
  });
  if (!comment) return '/claims';
  const { claim, attribution } = comment;
  const page = attribution
    ? attributionHref(claim.number, attribution.number)
    : claimHref(claim.number);
  return `${page}#comment-entry-${commentId}`;
}
