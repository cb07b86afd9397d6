'use client';

import { useForm } from '@conform-to/react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { typedValues } from '@/components/history/typed-values';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CommentView } from '@/domain/comment/view';

import { MentionArea } from './mention-area';

interface CommentEditFormProps {
  comment: CommentView;
  action: FormAction;
  findColleagues: (typed: string) => Promise<ComboboxOption[]>;
}

/** One's own comment, to be written anew; folded until it is wanted. */
export function CommentEditForm({ comment, action, findColleagues }: CommentEditFormProps) {
  const id = `comment-${comment.id}`;
  const { state, send, kept } = useKeptForm(action, unsent, { id });
  const [form, fields] = useForm<{ text: string }>({ id: kept.id, lastResult: state.lastResult });
  const { errors } = fields.text;
  return (
    <Disclosure label="Change it" open={state.lastResult !== null}>
      <ConflictPanel
        conflict={state.conflict}
        labels={{ text: 'Comment' }}
        yours={typedValues(state)}
      />
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{ [`${id}-text`]: errors }}
          message={errors || state.conflict ? undefined : form.errors?.[0]}
        />
        <input type="hidden" name="commentId" value={comment.id} />
        <SeenRevision state={state} revision={comment.revision} />
        <MentionArea
          key={fields.text.key}
          label="The comment"
          name="text"
          id={`${id}-text`}
          search={findColleagues}
          defaultValue={fields.text.initialValue ?? comment.text ?? ''}
          errors={errors}
        />
        <div>
          <SubmitButton small>Save the comment</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
