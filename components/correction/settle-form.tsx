'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { type Sending, useKept } from '@/components/ui/use-kept-form';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormState } from '@/components/ui/form-state';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

const options = [
  { value: 'corrected', label: 'Corrected', hint: 'The article now says what is known.' },
  {
    value: 'no_correction_needed',
    label: 'No correction needed',
    hint: 'For example because it names the denial already.',
  },
];

interface SettleFormProps {
  correctionId: string;
  /** With what came back, if this form was sent last. */
  sending: Sending<FormState>;
}

const formId = (correctionId: string) => `settle-${correctionId}`;

/** Whether the form of this id is one of these. */
export function isSettleForm(id: string): boolean {
  return id.startsWith(formId(''));
}

/** Settles one correction with what was done and why; nothing is chosen beforehand. */
export function SettleForm({ correctionId, sending }: SettleFormProps) {
  const { state, kept } = useKept(sending, { id: formId(correctionId) });
  const [form, fields] = useForm<{ outcome: string; note: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { outcome, note } = fields;
  const at = (name: string) => `${form.id}-${name}`;
  const atFields = Boolean(outcome.errors ?? note.errors);
  const chosen = outcome.initialValue;
  return (
    <Disclosure label="Settle it" open={state.lastResult !== null}>
      <ActionForm kept={kept} action={sending.send}>
        <ErrorSummary
          errors={{ [at('outcome')]: outcome.errors, [at('note')]: note.errors }}
          message={atFields ? undefined : form.errors?.[0]}
        />
        <input type="hidden" name="correctionId" value={correctionId} />
        <RadioGroup
          key={outcome.key}
          label="What was done"
          name="outcome"
          id={at('outcome')}
          required
          options={options}
          {...(chosen ? { defaultValue: chosen } : {})}
          errors={outcome.errors}
        />
        <TextArea
          key={note.key}
          label="Note"
          name="note"
          id={at('note')}
          required
          rows={2}
          hint="What the article says now, or why it may stay as it is."
          defaultValue={note.initialValue ?? ''}
          errors={note.errors}
        />
        <div>
          <SubmitButton small>Settle the correction</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
