import { ChoiceForm } from '@/components/person/choice-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Instant } from '@/components/ui/time';
import type { CommentView } from '@/domain/comment/view';

import { CommentEditForm } from './comment-edit-form';
import type { CommentActions } from './comment-section';

interface CommentEntryProps {
  comment: CommentView;
  actions: CommentActions;
}

/** One comment with what its reader may do to it; of a withdrawn one that there was one. */
export function CommentEntry({ comment, actions }: CommentEntryProps) {
  const { can } = comment;
  return (
    <li className="comment" id={`comment-entry-${comment.id}`}>
      <p className="comment-head">
        <b>{comment.by}</b>{' '}
        <span className="meta">
          <Instant at={comment.at} />
          {comment.editedAt && comment.text !== null ? ' · changed' : ''}
        </span>
      </p>
      {comment.text === null ? (
        <p className="meta">This comment was withdrawn.</p>
      ) : (
        <p className="comment-text">{comment.text}</p>
      )}
      {comment.mentions.length > 0 ? (
        <p className="meta">Mentions {comment.mentions.join(', ')}</p>
      ) : null}
      {can.edit || can.withdraw || can.erase ? (
        <div className="comment-do">
          {can.edit ? (
            <CommentEditForm
              key={comment.revision}
              comment={comment}
              action={actions.edit}
              findColleagues={actions.findColleagues}
            />
          ) : null}
          {can.withdraw ? (
            <Confirm
              label="Withdraw it"
              look="quiet"
              small
              question={`The comment by ${comment.by} leaves the thread, and the thread says so.`}
            >
              <ChoiceForm send={actions.withdraw} hidden={{ commentId: comment.id }}>
                <SubmitButton look="danger" small pendingLabel="Withdrawing…">
                  Withdraw the comment
                </SubmitButton>
              </ChoiceForm>
            </Confirm>
          ) : null}
          {can.erase ? (
            <a className="meta" href={`/erasures/new?comment=${comment.id}`}>
              Ask for its erasure
            </a>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
