'use client';

import { useForm } from '@conform-to/react';

import { Disclosure } from '@/components/ui/disclosure';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { claimLinkKinds } from '@/domain/claim/kind';

import { linkWords } from './link-words';

const kinds = claimLinkKinds.map((kind) => ({ value: kind, label: linkWords[kind].outward }));

/** Links this claim to another one, named by its reference or address. */
export function LinkClaimsForm({ action, claimId }: { action: FormAction; claimId: string }) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'link-claims' });
  const [form, fields] = useForm<{ kind: string; other: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const atFields = Boolean(fields.kind.errors ?? fields.other.errors);
  const message = atFields ? undefined : form.errors?.[0];
  return (
    <Disclosure label="Link to another claim" open={state.lastResult?.status === 'error'}>
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{ 'link-kind': fields.kind.errors, 'link-other': fields.other.errors }}
          {...(message ? { message } : {})}
        />
        <input type="hidden" name="claimId" value={claimId} />
        <Select
          key={fields.kind.key}
          label="This claim"
          name="kind"
          id="link-kind"
          options={kinds}
          defaultValue={fields.kind.initialValue ?? 'contradicts'}
          errors={fields.kind.errors ?? []}
        />
        <TextInput
          key={fields.other.key}
          label="The other claim"
          name="other"
          id="link-other"
          hint="Its reference or address, for example C-1043."
          defaultValue={fields.other.initialValue ?? ''}
          errors={fields.other.errors ?? []}
        />
        <div>
          <SubmitButton small>Link the claims</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
