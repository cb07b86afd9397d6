'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Proof } from '@/domain/person/proof';

import { type CodesAction, noCodesYet } from './codes-state';
import { ProveFields } from './prove-fields';
import { RecoveryCodes } from './recovery-codes';

/** Makes new recovery codes and shows them once. */
export function NewCodesForm({ send, asked }: { send: CodesAction; asked: Proof }) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, noCodesYet, { id: 'new-codes', keeps: 'secrets' });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  if (state.recoveryCodes) return <RecoveryCodes codes={state.recoveryCodes} />;
  return (
    <ActionForm kept={kept} action={action}>
      <ErrorSummary {...(form.errors?.[0] ? { message: form.errors[0] } : {})} />
      <ProveFields id={form.id} asked={asked} errors={form.allErrors} />
      <div>
        <SubmitButton look="plain" small pendingLabel="Making them…">
          Make new recovery codes
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
