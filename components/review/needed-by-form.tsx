'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { instantValue } from '@/domain/time/instant-words';

interface NeededByFormProps {
  action: FormAction;
  /** `neededBy`: ISO 8601 instant, or null. */
  claim: { id: string; neededBy: string | null };
}

/** When what waits on a claim has to be decided: it puts it before the rest of the review queue. */
export function NeededByForm({ action, claim }: NeededByFormProps) {
  const present = instantValue(claim.neededBy);
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'needed-by-form' });
  const [form, fields] = useForm<{ neededBy: string }>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: { neededBy: present },
  });
  const { errors } = fields.neededBy;
  return (
    <ActionForm kept={kept} action={send}>
      {form.errors && !errors ? <ErrorSummary errors={{}} message={form.errors[0]} /> : null}
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="seen" value={present} readOnly />
      <div className="needed-by">
        <TextInput
          key={present}
          label="Needed by (UTC)"
          hideLabel
          name="neededBy"
          type="datetime-local"
          defaultValue={fields.neededBy.initialValue ?? present}
          errors={errors}
        />
        <SubmitButton look="plain" small>
          Set
        </SubmitButton>
      </div>
      <p className="field-hint">UTC. Sooner comes first in the review queue.</p>
    </ActionForm>
  );
}
