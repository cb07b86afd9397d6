'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

import { MentionArea } from './mention-area';

/** What a comment is about. */
export interface CommentTarget {
  claimId: string;
  /** Null: the claim as a whole. */
  attributionId: string | null;
}

interface CommentFormProps {
  target: CommentTarget;
  submissionId: string;
  action: FormAction;
  findColleagues: (typed: string) => Promise<ComboboxOption[]>;
}

/** A new comment. */
export function CommentForm({ target, submissionId, action, findColleagues }: CommentFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'comment-form' });
  const [form, fields] = useForm<{ text: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { errors } = fields.text;
  return (
    <ActionForm kept={kept} action={send}>
      <ErrorSummary
        errors={{ 'comment-text': errors }}
        message={errors ? undefined : form.errors?.[0]}
      />
      <SubmissionId state={state} value={submissionId} />
      <input type="hidden" name="claimId" value={target.claimId} />
      {target.attributionId ? (
        <input type="hidden" name="attributionId" value={target.attributionId} />
      ) : null}
      <MentionArea
        key={fields.text.key}
        label="Your comment"
        name="text"
        id="comment-text"
        hint="Write @ and a colleague’s whole name to tell them."
        search={findColleagues}
        defaultValue={fields.text.initialValue ?? ''}
        errors={errors}
      />
      <div>
        <SubmitButton small>Comment</SubmitButton>
      </div>
    </ActionForm>
  );
}
