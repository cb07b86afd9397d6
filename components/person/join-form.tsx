'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { SetUpInput } from '@/domain/person/account-schema';

interface JoinFormProps {
  send: FormAction;
  /** The secret of the link. */
  token: string;
  /** The address that was invited; without it the form asks for one. */
  email?: string;
  /** How many characters a password needs. */
  minPassword: number;
}

/** Makes one's account: name, address where it is not known, password. */
export function JoinForm({ send, token, email, minPassword }: JoinFormProps) {
  const { state, send: action, kept } = useKeptForm(send, unsent, { id: 'join', keeps: 'secrets' });
  const [form, fields] = useForm<SetUpInput>({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={action}>
      <FormErrors form={form} />
      <input type="hidden" name="token" value={token} />
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        hint="As it will stand beside your work."
        defaultValue={fields.name.initialValue}
        errors={fields.name.errors}
      />
      {email === undefined ? (
        <TextInput
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint="You sign in with it."
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
        />
      ) : (
        // Lets password managers keep the address with the password; the server knows it anyway.
        <input type="hidden" autoComplete="username" defaultValue={email} />
      )}
      <TextInput
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${minPassword} characters. A few unrelated words do well.`}
        errors={fields.password.errors}
      />
      <FormActions>
        <SubmitButton wide pendingLabel="Making your account…">
          Make my account
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
