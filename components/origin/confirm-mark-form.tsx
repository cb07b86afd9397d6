'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

interface ConfirmMarkFormProps {
  action: FormAction;
  markId: string;
  claimId: string;
}

/** A second editor's agreement to a mark, in one press. */
export function ConfirmMarkForm({ action, markId, claimId }: ConfirmMarkFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: `confirm-${markId}` });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="id" value={markId} />
      <input type="hidden" name="claimId" value={claimId} />
      <div>
        <SubmitButton small>Confirm: different people</SubmitButton>
      </div>
    </ActionForm>
  );
}
