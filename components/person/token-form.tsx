'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { CopyButton } from '@/components/ui/copy-button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormState, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { Proof } from '@/domain/person/proof';

import { ProveFields } from './prove-fields';

/** The state of the form that makes a token, which is shown once. */
export interface TokenState extends FormState {
  token?: string;
}

interface TokenFormProps {
  send: (state: TokenState, data: FormData) => Promise<TokenState>;
  asked: Proof;
}

const scopes = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Read and write' },
];
const days = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
];

/** Makes a token for the API and shows it once. */
export function TokenForm({ send, asked }: TokenFormProps) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'new-token', keeps: 'secrets' });
  const [form, fields] = useForm<{ name: string; scope: string; days: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  if (state.token) return <NewToken token={state.token} />;
  return (
    <ActionForm kept={kept} action={action}>
      <ErrorSummary
        errors={{ [fields.name.id]: fields.name.errors }}
        {...(form.errors?.[0] ? { message: form.errors[0] } : {})}
      />
      <TextInput
        label="What it is for"
        name="name"
        id={fields.name.id}
        defaultValue={fields.name.initialValue}
        hint="So that you know it again."
        errors={fields.name.errors}
        required
      />
      <RadioGroup
        label="What it may do"
        name="scope"
        id={fields.scope.id}
        look="inline"
        options={scopes}
        defaultValue={fields.scope.initialValue ?? 'read'}
        errors={fields.scope.errors}
      />
      <Select
        label="How long it lasts"
        name="days"
        id={fields.days.id}
        options={days}
        defaultValue={fields.days.initialValue ?? '90'}
        errors={fields.days.errors}
      />
      <ProveFields id={form.id} asked={asked} errors={form.allErrors} />
      <div>
        <SubmitButton look="plain" small pendingLabel="Making it…">
          Make the token
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function NewToken({ token }: { token: string }) {
  return (
    <div className="grid gap-3">
      <Notice tone="warning" title="The token is shown only now. Keep it like a password.">
        <code className="token-shown">{token}</code>
      </Notice>
      <div>
        <CopyButton text={token} label="Copy it" />
      </div>
    </div>
  );
}
