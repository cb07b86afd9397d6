'use client';

import { useForm } from '@conform-to/react';

import { SourcePickField, type SearchSources } from '@/components/source/source-pick-field';
import type { SourceValue } from '@/components/source/source-value';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';

interface IdentifyFormProps {
  action: FormAction;
  submissionId: string;
  unnamedId: string;
  search: SearchSources;
}

interface Identify {
  named: SourceValue;
  identifiedOn: string;
  reason: string;
}

/** Notes who another outlet's unnamed source was named as, when and by whom. */
export function IdentifyForm({ action, submissionId, unnamedId, search }: IdentifyFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'identify' });
  const [form, fields] = useForm<Identify>({ id: kept.id, lastResult: state.lastResult });
  const { named, identifiedOn, reason } = fields;
  const atFields = Boolean(named.errors ?? identifiedOn.errors ?? reason.errors);
  return (
    <Disclosure label="Note who it was named as" open={state.lastResult !== null}>
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{
            named: named.errors,
            'identified-on': identifiedOn.errors,
            'identify-reason': reason.errors,
          }}
          message={atFields ? undefined : form.errors?.[0]}
        />
        <SubmissionId state={state} value={submissionId} />
        <input type="hidden" name="unnamedId" value={unnamedId} readOnly />
        <SourcePickField
          key={named.key}
          label="Named as"
          field={named}
          search={search}
          creates="source"
          required
        />
        <TextInput
          key={identifiedOn.key}
          label="Named on"
          name="identifiedOn"
          id="identified-on"
          required
          hint="When it became known, for example “12 Nov 2024”. As of an earlier day they stay two."
          defaultValue={identifiedOn.initialValue ?? ''}
          errors={identifiedOn.errors ?? []}
        />
        <TextArea
          key={reason.key}
          label="How we know"
          name="reason"
          id="identify-reason"
          required
          rows={2}
          hint="Who named it and where."
          defaultValue={reason.initialValue ?? ''}
          errors={reason.errors}
        />
        <div>
          <SubmitButton look="plain">Note it</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
