'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { type ButtonLook } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormState, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

interface ReasonFormProps {
  /** Differs where one page has several. */
  id: string;
  /** On the button that asks: "Withdraw…". */
  label: string;
  /** What will happen, in a sentence. */
  question: string;
  /** On the button that does it: "Withdraw this source". */
  doIt: string;
  look?: ButtonLook;
  small?: boolean;
  action: (state: FormState, data: FormData) => Promise<FormState>;
}

/** Withdrawing, restoring and the like: a second look and a reason. Posts `reason`. */
export function ReasonForm({
  id,
  label,
  question,
  doIt,
  look = 'danger',
  small,
  action,
}: ReasonFormProps) {
  const [state, send] = useActionState(action, unsent);
  const [form, fields] = useForm<{ reason: string }>({ id, lastResult: state.lastResult });
  const message = form.errors?.[0];
  return (
    <Confirm
      label={label}
      question={question}
      look={look === 'primary' ? 'plain' : look}
      small={small}
      open={state.lastResult !== null}
    >
      <ActionForm id={form.id} action={send}>
        {message ? <ErrorSummary message={message} /> : null}
        <TextArea
          label="Reason"
          name="reason"
          id={`${id}-reason`}
          required
          defaultValue={fields.reason.initialValue}
          errors={fields.reason.errors}
        />
        <div>
          <SubmitButton look={look} small={small}>
            {doIt}
          </SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
