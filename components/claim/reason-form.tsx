'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { Confirm } from '@/components/ui/confirm';
import { ActionForm } from '@/components/ui/action-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormState, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

/** What a form of these pages sends itself to. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

interface ReasonFormProps {
  action: FormAction;
  /** Different on one page for each form. */
  formId: string;
  /** What it is about: hidden fields by name. */
  hidden: Readonly<Record<string, string>>;
  /** The words on the button that opens it and on the one that sends it. */
  label: string;
  question: string;
  danger?: boolean;
}

/** Something that is done with a reason: withdrawing, restoring, marking. Folded until it is wanted. */
export function ReasonForm({ action, formId, hidden, label, question, danger }: ReasonFormProps) {
  const [state, send] = useActionState(action, unsent);
  const [form, fields] = useForm<{ reason: string }>({
    id: formId,
    lastResult: state.lastResult,
  });
  const message = fields.reason.errors ? undefined : form.errors?.[0];
  return (
    <Confirm
      label={label}
      question={question}
      look={danger ? 'danger' : 'plain'}
      small
      open={state.lastResult?.status === 'error'}
    >
      <ActionForm id={form.id} action={send}>
        <ErrorSummary
          errors={{ [`${formId}-reason`]: fields.reason.errors }}
          {...(message ? { message } : {})}
        />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          key={fields.reason.key}
          label="Reason"
          name="reason"
          id={`${formId}-reason`}
          required
          rows={2}
          defaultValue={fields.reason.initialValue ?? ''}
          errors={fields.reason.errors ?? []}
        />
        <div>
          <SubmitButton look={danger ? 'danger' : 'primary'} small>
            {label}
          </SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
