'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

/** A second editor's agreement to a verdict, in one press. */
export function ConfirmVerdictForm({
  action,
  verdictId,
}: {
  action: FormAction;
  verdictId: string;
}) {
  const [state, send] = useActionState(action, unsent);
  const [form] = useForm({ id: 'confirm-verdict', lastResult: state.lastResult });
  return (
    <ActionForm id={form.id} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="verdictId" value={verdictId} />
      <div>
        <SubmitButton>Confirm the verdict</SubmitButton>
      </div>
    </ActionForm>
  );
}
