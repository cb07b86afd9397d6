'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
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
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'confirm-verdict' });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="verdictId" value={verdictId} />
      <div>
        <SubmitButton>Confirm the verdict</SubmitButton>
      </div>
    </ActionForm>
  );
}
