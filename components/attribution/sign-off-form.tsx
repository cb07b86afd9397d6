'use client';

import { useForm } from '@conform-to/react';
import { type KeyboardEvent, type MouseEvent, type SubmitEvent, useRef, useState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { Level } from '@/domain/attribution/level';

interface SignOffFormProps {
  action: FormAction;
  attributionId: string;
  /** Of the content that the page shows. */
  seenDigest: string;
  seenLevel: Level;
  /** The latest decision that the page shows; null: none. */
  seenDecisionId: string | null;
  /** Why the reader may not decide at all; null: they may. */
  refusal: string | null;
  /**
   * Why it cannot be accepted, while the other decisions stay open, and the page of the source that
   * stands in the way; null: it can.
   */
  notAcceptable: { message: string; sourceHref: string | null } | null;
  /** It is accepted as it stands: the form only takes that back. */
  accepted: boolean;
  /** The queue that the page was opened from, as its address says; null: from none. */
  queue: string | null;
}

const reasonId = 'sign-off-reason';
const unsentComment = 'Your comment below is not sent. Decide and go on without it?';

/**
 * An editor's decision on the attribution as the page shows it: accepted with one press, the others
 * with a reason. A press on one of those without a reason leads to the reason, and Ctrl Enter in it
 * sends what was wanted.
 */
export function SignOffForm(props: SignOffFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'sign-off' });
  const [form, fields] = useForm<{ decision: string; reason: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const wanted = useRef<HTMLButtonElement>(null);
  const [wants, setWants] = useState<string | null>(null);
  const errors = [...(fields.decision.errors ?? []), ...(fields.reason.errors ?? [])];
  const message = errors.length > 0 ? undefined : form.errors?.[0];

  function reasonFirst(event: MouseEvent<HTMLButtonElement>) {
    const button = event.currentTarget;
    wanted.current = button;
    setWants(button.value === 'rejected' ? 'rejects it' : 'asks for changes');
    const reason = document.querySelector<HTMLTextAreaElement>(`#${reasonId}`);
    if (!reason || reason.value.trim()) return;
    event.preventDefault();
    reason.focus();
  }

  function keyInReason(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    wanted.current?.click();
  }

  /** In the queue the next item follows, and a comment that was not sent would go with this page. */
  function askAboutComment(event: SubmitEvent<HTMLFormElement>) {
    const comment = document.querySelector<HTMLTextAreaElement>('#comment-text');
    if (props.queue === null || !comment?.value.trim() || confirm(unsentComment)) return;
    event.preventDefault();
    comment.focus();
  }

  // They could when the page was opened: what they wanted is answered, and what they wrote is kept.
  if (props.refusal) {
    const written = fields.reason.initialValue;
    return (
      <>
        {message ? <ErrorSummary message={message} /> : <p className="refusal">{props.refusal}</p>}
        {message && written ? <p className="meta">You had written: “{written}”</p> : null}
      </>
    );
  }
  return (
    <ActionForm kept={kept} action={send} onSubmit={askAboutComment}>
      <ErrorSummary
        errors={{ [reasonId]: errors.length > 0 ? errors : undefined }}
        {...(message ? { message } : {})}
      />
      <input type="hidden" name="attributionId" value={props.attributionId} />
      <input type="hidden" name="seenDigest" value={props.seenDigest} />
      <input type="hidden" name="seenLevel" value={props.seenLevel} />
      <input type="hidden" name="seenDecisionId" value={props.seenDecisionId ?? ''} />
      {props.queue === null ? null : <input type="hidden" name="queue" value={props.queue} />}
      {props.notAcceptable ? <NotAcceptable {...props.notAcceptable} /> : null}
      {props.notAcceptable || props.accepted ? null : (
        <SubmitButton wide shortcut="a" name="decision" value="accepted">
          Accept
        </SubmitButton>
      )}
      <TextArea
        key={fields.reason.key}
        label="Reason"
        name="reason"
        id={reasonId}
        hint={wants ? `Ctrl Enter ${wants}.` : 'To ask for changes or to reject.'}
        rows={2}
        defaultValue={fields.reason.initialValue ?? ''}
        errors={errors}
        onKeyDown={keyInReason}
      />
      <div className="decide-otherwise">
        <SubmitButton
          small
          look="plain"
          shortcut="c"
          name="decision"
          value="changes_requested"
          onPress={reasonFirst}
        >
          Ask for changes
        </SubmitButton>
        <SubmitButton
          small
          look="danger"
          shortcut="r"
          name="decision"
          value="rejected"
          onPress={reasonFirst}
        >
          Reject
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function NotAcceptable({ message, sourceHref }: NonNullable<SignOffFormProps['notAcceptable']>) {
  return (
    <p className="refusal">
      {message} {sourceHref ? <a href={sourceHref}>Record who knows</a> : null}
    </p>
  );
}
