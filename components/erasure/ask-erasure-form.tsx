'use client';

import { useForm } from '@conform-to/react';

import { ProveFields } from '@/components/person/prove-fields';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { Proof } from '@/domain/person/proof';

interface AskErasureFormProps {
  kind: 'source' | 'comment';
  targetId: string;
  submissionId: string;
  asked: Proof;
  action: FormAction;
}

/** Asks that something is erased for good; a second person has to confirm it. */
export function AskErasureForm(props: AskErasureFormProps) {
  const { kind, targetId, submissionId, asked, action } = props;
  const { state, send, kept } = useKeptForm(action, unsent, {
    id: 'ask-erasure',
    keeps: 'nothing',
  });
  const [form, fields] = useForm<{ legalBasis: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <SubmissionId state={state} value={submissionId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="targetId" value={targetId} />
      <TextArea
        key={fields.legalBasis.key}
        label="Legal basis"
        name="legalBasis"
        required
        rows={3}
        hint="The law and the request, such as “Art. 17 GDPR, letter of 3 May”. It stays for good, so it must not say what is erased."
        defaultValue={fields.legalBasis.initialValue ?? ''}
        errors={fields.legalBasis.errors}
      />
      <ProveFields asked={asked} errors={form.allErrors} />
      <FormActions>
        <SubmitButton look="danger" pendingLabel="Asking…">
          Ask for the erasure
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
