'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Proof } from '@/domain/person/proof';

import { ProveFields } from './prove-fields';

interface BeginSecondFactorFormProps {
  send: FormAction;
  asked: Proof;
  /** The path to go on to afterwards. */
  next: string;
}

/** The first step of setting a second factor up: a key is made. */
export function BeginSecondFactorForm({ send, asked, next }: BeginSecondFactorFormProps) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'begin-second-factor', keeps: 'secrets' });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={action}>
      <FormErrors form={form} />
      <input type="hidden" name="next" value={next} />
      <ProveFields asked={asked} errors={form.allErrors} />
      <FormActions>
        <SubmitButton wide pendingLabel="Making a key…">
          Begin
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
