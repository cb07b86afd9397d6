'use client';

import { useForm } from '@conform-to/react';

import type { SourceValue } from '@/components/source/source-value';
import { type SearchSources, SourcePickField } from '@/components/source/source-pick-field';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

interface SeekResponseFormProps {
  action: FormAction;
  claimId: string;
  submissionId: string;
  search: SearchSources;
  /** The participants, those who were not asked first. */
  askable: readonly ComboboxOption[];
  /** Whom the checklist asks about; the form stands open with it. */
  asked: ComboboxOption | null;
}

interface SoughtValue {
  source?: SourceValue | undefined;
  how?: string | undefined;
  askedAt?: string | undefined;
  deadline?: string | undefined;
}

/** Notes that somebody was asked for a response to the claim. */
export function SeekResponseForm(props: SeekResponseFormProps) {
  const { asked } = props;
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'seek-response-form' });
  const [form, fields] = useForm<SoughtValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: asked ? { source: { id: asked.value, text: asked.label } } : {},
  });
  const { how, askedAt, deadline } = fields;
  return (
    <div id="seek-response">
      <Disclosure
        label="Note that a response was sought"
        open={asked !== null || state.lastResult !== null}
      >
        <ActionForm kept={kept} action={send}>
          <FormErrors form={form} />
          <SubmissionId state={state} value={props.submissionId} />
          <input type="hidden" name="claimId" value={props.claimId} />
          <SourcePickField
            key={fields.source.key}
            label="From whom"
            field={fields.source}
            search={props.search}
            recent={props.askable}
            creates="person"
            required
          />
          <TextInput
            key={how.key}
            label="How"
            name={how.name}
            required
            hint="Such as “e-mail to the press office”."
            defaultValue={how.initialValue ?? ''}
            errors={how.errors}
          />
          <TextInput
            key={askedAt.key}
            label="Asked (UTC)"
            name={askedAt.name}
            type="datetime-local"
            hint="Empty: just now."
            defaultValue={askedAt.initialValue ?? ''}
            errors={askedAt.errors}
          />
          <TextInput
            key={deadline.key}
            label="Until (UTC)"
            name={deadline.name}
            type="datetime-local"
            hint="Silence after it can be logged. Empty: no deadline."
            defaultValue={deadline.initialValue ?? ''}
            errors={deadline.errors}
          />
          <div>
            <SubmitButton small>Note it</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
