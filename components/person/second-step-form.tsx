'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

import { CodeField } from './prove-fields';

/** The second step of signing in. `next`: the path to go on to. */
export function SecondStepForm({ send, next }: { send: FormAction; next: string }) {
  const [state, action] = useActionState(send, unsent);
  const [form, fields] = useForm<{ code: string }>({
    id: 'second-step',
    lastResult: state.lastResult,
  });
  return (
    <ActionForm id={form.id} action={action}>
      <FormErrors form={form} />
      <input type="hidden" name="next" value={next} />
      <CodeField name="code" errors={fields.code.errors} />
      <FormActions>
        <SubmitButton wide pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
