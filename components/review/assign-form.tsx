'use client';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Reviewer } from '@/domain/review/view';

import { assignFormId } from './queue-row';

interface AssignFormProps {
  action: FormAction;
  reviewers: readonly Reviewer[];
  /** The query string of the page, to come back to. */
  back: string;
}

/** Says who is to decide on the ticked rows, whose boxes belong to it wherever they stand. */
export function AssignForm({ action, reviewers, back }: AssignFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: assignFormId });
  const errors = state.lastResult?.error ?? {};
  const messages = [...new Set(Object.values(errors).flatMap((each) => each ?? []))];
  return (
    <ActionForm kept={kept} action={send}>
      <div className="queue-assign">
        <input type="hidden" name="back" value={back} />
        <span className="meta">Ticked rows:</span>
        <SubmitButton look="plain" small name="deed" value="take">
          Take
        </SubmitButton>
        <SubmitButton look="plain" small name="deed" value="unassign">
          Unassign
        </SubmitButton>
        <span className="queue-assign-to">
          <Select
            label="Editor"
            hideLabel
            name="to"
            emptyLabel="An editor…"
            options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton look="plain" small name="deed" value="assign">
            Assign
          </SubmitButton>
        </span>
      </div>
      {messages.length > 0 ? <Notice tone="error">{messages.join(' ')}</Notice> : null}
    </ActionForm>
  );
}
