import { v4 as uuid } from 'uuid';

import type { CommentTarget } from '@/components/comment/comment-form';
import { CommentSection } from '@/components/comment/comment-section';
import type { ThreadEvent } from '@/domain/attribution/review-view';
import type { Actor } from '@/domain/person/role';
import { commentsOf } from '@/server/comment/queries';

import {
  addCommentAction,
  editCommentAction,
  findColleaguesAction,
  withdrawCommentAction,
} from './comment-actions';

interface CommentsProps {
  actor: Actor;
  target: CommentTarget;
  /** Who may read the thread, where it is not everybody. */
  note?: string;
  /** What else happened, for one thread in the order of time. */
  events?: readonly ThreadEvent[];
}

/** The thread of a claim or an attribution, as its reader may see and continue it. */
export async function Comments({ actor, target, note, events = [] }: CommentsProps) {
  return (
    <CommentSection
      target={target}
      comments={await commentsOf(actor, target.claimId, target.attributionId)}
      submissionId={uuid()}
      actions={{
        add: addCommentAction,
        edit: editCommentAction,
        withdraw: withdrawCommentAction,
        findColleagues: findColleaguesAction,
      }}
      events={events}
      {...(note ? { note } : {})}
    />
  );
}
