'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

interface MergeFormProps {
  action: FormAction;
  submissionId: string;
  fromId: string;
  intoId: string;
  /** On the button: "Merge S-1 into S-2". */
  doIt: string;
  /** Where "Cancel" leads. */
  back: string;
}

/** Confirms a merge that the page has shown, with its reason. */
export function MergeForm(props: MergeFormProps) {
  const { action, submissionId, fromId, intoId, doIt, back } = props;
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'merge-form' });
  const [form, fields] = useForm<{ reason: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { reason } = fields;
  return (
    <ActionForm kept={kept} action={send}>
      <ErrorSummary
        errors={{ reason: reason.errors }}
        message={reason.errors ? undefined : form.errors?.[0]}
      />
      <SubmissionId state={state} value={submissionId} />
      <input type="hidden" name="fromId" value={fromId} readOnly />
      <input type="hidden" name="intoId" value={intoId} readOnly />
      <TextArea
        key={reason.key}
        label="Reason"
        name="reason"
        required
        rows={2}
        defaultValue={reason.initialValue ?? ''}
        hint="How you know that they are the same. It stays in the history of both."
        errors={reason.errors}
      />
      <FormActions>
        <SubmitButton>{doIt}</SubmitButton>
        <ButtonLink look="quiet" href={back}>
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
