'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { SignInInput } from '@/domain/person/account-schema';

/** E-mail address and password. `next`: the path to go on to. */
export function SignInForm({ send, next }: { send: FormAction; next: string }) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'sign-in', keeps: 'secrets' });
  const [form, fields] = useForm<SignInInput>({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={action}>
      <FormErrors form={form} />
      <input type="hidden" name="next" value={next} />
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={fields.email.initialValue}
        errors={fields.email.errors}
      />
      <TextInput
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        errors={fields.password.errors}
      />
      <FormActions>
        <SubmitButton wide pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
