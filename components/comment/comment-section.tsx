import type { SendChoice } from '@/components/person/choice-form';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import type { FormAction } from '@/components/ui/form-state';
import type { ThreadEvent } from '@/domain/attribution/review-view';
import type { CommentView } from '@/domain/comment/view';

import { ThreadEventEntry } from './thread-event-entry';
import { CommentEntry } from './comment-entry';
import { CommentForm, type CommentTarget } from './comment-form';

/** What the forms of a thread send themselves to. */
export interface CommentActions {
  add: FormAction;
  edit: FormAction;
  withdraw: SendChoice;
  findColleagues: (typed: string) => Promise<ComboboxOption[]>;
}

interface CommentSectionProps {
  target: CommentTarget;
  comments: readonly CommentView[];
  submissionId: string;
  actions: CommentActions;
  /** Under the headline, such as who may read this. */
  note?: string;
  /** What else happened, for one thread in the order of time. */
  events?: readonly ThreadEvent[];
}

/** The talk about a claim or an attribution, oldest first, with a form for the next comment. */
export function CommentSection(props: CommentSectionProps) {
  const { target, comments, submissionId, actions, note, events = [] } = props;
  const lastOwn = comments.findLast(({ own }) => own);
  return (
    <section className="block" id="comments" aria-labelledby="comments-title">
      <h2 className="section-title" id="comments-title">
        {events.length > 0 ? 'Thread' : 'Comments'}
      </h2>
      {note ? <p className="meta">{note}</p> : null}
      {comments.length + events.length > 0 ? (
        <ol className="comments">
          {inOrderOfTime(events, comments).map((entry) =>
            'words' in entry ? (
              <ThreadEventEntry key={entry.id} event={entry} />
            ) : (
              <CommentEntry key={entry.id} comment={entry} actions={actions} />
            ),
          )}
        </ol>
      ) : null}
      {/* Once a comment is there its form begins anew, and not when others write meanwhile. */}
      <CommentForm
        key={lastOwn?.id ?? 'first'}
        target={target}
        submissionId={submissionId}
        action={actions.add}
        findColleagues={actions.findColleagues}
      />
    </section>
  );
}

/** Both are in the order of time already; of one moment what happened comes first. */
function inOrderOfTime(
  events: readonly ThreadEvent[],
  comments: readonly CommentView[],
): (ThreadEvent | CommentView)[] {
  return [...events, ...comments].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
