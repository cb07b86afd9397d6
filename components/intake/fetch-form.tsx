'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';

interface FetchFormProps {
  action: FormAction;
  submissionId: string;
  /** Several addresses, one a line. */
  several?: boolean;
  address?: string;
}

/** Has an article fetched from its address, or several from theirs. */
export function FetchForm({ several, ...props }: FetchFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'fetch-form' });
  const [form, fields] = useForm<{ addresses: string }>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: { addresses: props.address ?? '' },
  });
  const field = {
    name: fields.addresses.name,
    id: 'addresses',
    defaultValue: fields.addresses.initialValue ?? '',
    errors: fields.addresses.errors ?? [],
  };
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <SubmissionId state={state} value={props.submissionId} />
      <div className={several ? 'grid justify-items-start gap-3' : 'fetch-line'}>
        {several ? (
          <TextArea
            key={fields.addresses.key}
            {...field}
            label="Web addresses"
            hint="One a line, 50 at most. Each becomes an article for you to confirm."
            rows={6}
            className="fetch-list"
          />
        ) : (
          <TextInput
            key={fields.addresses.key}
            {...field}
            label="Fetch it from the web"
            inputMode="url"
            placeholder="https://"
          />
        )}
        <SubmitButton look={several ? 'primary' : 'plain'} pendingLabel="Fetching…">
          {several ? 'Fetch them' : 'Fetch'}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
