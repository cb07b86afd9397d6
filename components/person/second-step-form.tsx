'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

import { CodeField } from './prove-fields';

/** The second step of signing in. `next`: the path to go on to. */
export function SecondStepForm({ send, next }: { send: FormAction; next: string }) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'second-step', keeps: 'secrets' });
  const [form, fields] = useForm<{ code: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  return (
    <ActionForm kept={kept} action={action}>
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
