'use client';

import { useForm } from '@conform-to/react';
import { type ReactNode } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

import { type CodesAction, noCodesYet } from './codes-state';
import { RecoveryCodes } from './recovery-codes';

interface ConfirmSecondFactorFormProps {
  send: CodesAction;
  /** The path to go on to afterwards. */
  next: string;
  /** The key, shown until it is confirmed; null: it was confirmed already. */
  appKey: ReactNode | null;
}

/** The last step of setting a second factor up: a first code, answered with the recovery codes. */
export function ConfirmSecondFactorForm({ send, next, appKey }: ConfirmSecondFactorFormProps) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, noCodesYet, { id: 'confirm-second-factor', keeps: 'secrets' });
  const [form, fields] = useForm<{ code: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const goOn = (
    <div className="form-actions">
      <ButtonLink look="primary" wide href={next}>
        Go on
      </ButtonLink>
    </div>
  );
  if (state.recoveryCodes) {
    return (
      <>
        <p>Your second factor is set up. From now on signing in asks for a code.</p>
        <RecoveryCodes codes={state.recoveryCodes} />
        {goOn}
      </>
    );
  }
  if (!appKey) {
    return (
      <>
        <p>You have a second factor. Signing in asks for a code of your authenticator app.</p>
        {goOn}
      </>
    );
  }
  return (
    <>
      {appKey}
      <ActionForm kept={kept} action={action}>
        <FormErrors form={form} />
        <TextInput
          label="The code that your app shows now"
          name="code"
          className="code-input"
          inputMode="numeric"
          autoComplete="one-time-code"
          errors={fields.code.errors}
        />
        <FormActions>
          <SubmitButton wide pendingLabel="Checking…">
            Confirm
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
