'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { ChangePasswordInput } from '@/domain/person/account-schema';

interface ChangePasswordFormProps {
  send: FormAction;
  /** How many characters a password needs. */
  minPassword: number;
}

/** The present password and a new one. */
export function ChangePasswordForm({ send, minPassword }: ChangePasswordFormProps) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'change-password', keeps: 'secrets' });
  const [form, fields] = useForm<ChangePasswordInput>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  return (
    <ActionForm kept={kept} action={action}>
      <FormErrors form={form} />
      <TextInput
        label="Present password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        errors={fields.currentPassword.errors}
      />
      <TextInput
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint={`At least ${minPassword} characters. A few unrelated words do well.`}
        errors={fields.newPassword.errors}
      />
      <FormActions>
        <SubmitButton>Change the password</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
