import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

const text = paragraphs(limits.comment, 'The comment');

/** A new comment on a claim, or on one of its attributions. */
export const newComment = z.object({
  submissionId: z.uuid(),
  claimId: z.uuid(),
  /** Absent: it is about the claim as a whole. */
  attributionId: z.uuid().optional(),
  text,
});
export type NewComment = z.infer<typeof newComment>;

/** A comment written anew; `revision` is {@link commentRevision} of the text that it started from. */
export const changedComment = z.object({
  commentId: z.uuid(),
  revision: z.coerce.number().int().min(0),
  text,
});
export type ChangedComment = z.infer<typeof changedComment>;

export const commentChoice = z.object({ commentId: z.uuid() });

/** Tells one version of a comment from another: when it was last changed, in ms; 0: never. */
export function commentRevision(editedAt: Date | null): number {
  return editedAt?.getTime() ?? 0;
}
