'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormRow } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

interface MarkFormProps {
  id: string;
  action: FormAction;
  submissionId: string;
  claimId: string;
  options: readonly { value: string; label: string }[];
  doIt: string;
  hint: string;
}

/** Marks how two of the options relate, with the reason. */
export function MarkForm({
  id,
  action,
  submissionId,
  claimId,
  options,
  doIt,
  hint,
}: MarkFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id });
  const [form, fields] = useForm<{ firstId: string; secondId: string; reason: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { firstId, secondId, reason } = fields;
  const atFields = Boolean(firstId.errors ?? secondId.errors ?? reason.errors);
  const choices = [{ value: '', label: 'Choose one' }, ...options];
  return (
    <ActionForm kept={kept} action={send}>
      <ErrorSummary
        errors={{
          [`${id}-first`]: firstId.errors,
          [`${id}-second`]: secondId.errors,
          [`${id}-reason`]: reason.errors,
        }}
        message={atFields ? undefined : form.errors?.[0]}
      />
      <SubmissionId state={state} value={submissionId} />
      <input type="hidden" name="claimId" value={claimId} readOnly />
      <FormRow>
        <Select
          key={firstId.key}
          label="One"
          name="firstId"
          id={`${id}-first`}
          options={choices}
          defaultValue={firstId.initialValue ?? ''}
          errors={firstId.errors ?? []}
        />
        <Select
          key={secondId.key}
          label="The other"
          name="secondId"
          id={`${id}-second`}
          options={choices}
          defaultValue={secondId.initialValue ?? ''}
          errors={secondId.errors ?? []}
        />
      </FormRow>
      <TextArea
        key={reason.key}
        label="How you know"
        name="reason"
        id={`${id}-reason`}
        required
        rows={2}
        hint={hint}
        defaultValue={reason.initialValue ?? ''}
        errors={reason.errors}
      />
      <div>
        <SubmitButton>{doIt}</SubmitButton>
      </div>
    </ActionForm>
  );
}
