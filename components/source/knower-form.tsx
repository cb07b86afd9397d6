'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormRow } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

interface KnowerFormProps {
  people: readonly { id: string; name: string }[];
  submissionId: string;
  action: FormAction;
}

/**
 * A fold in which it is recorded that somebody knows who a source of ours is: who, since when and
 * how, never who it is. It is open when it comes back with an error, also without JavaScript.
 */
export function KnowerForm({ people, submissionId, action }: KnowerFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, {
    id: 'knower-form',
    keeps: 'nothing',
  });
  const [form, fields] = useForm<{ personId: string; since: string; how: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const message = form.errors?.[0];
  return (
    <Disclosure label="Record who knows" open={state.lastResult !== null}>
      <ActionForm kept={kept} action={send}>
        {message ? <ErrorSummary message={message} /> : null}
        <SubmissionId state={state} value={submissionId} />
        <FormRow>
          <Select
            label="Who knows"
            name="personId"
            defaultValue={fields.personId.initialValue ?? people[0]?.id}
            errors={fields.personId.errors}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            label="Since"
            name="since"
            type="date"
            required
            defaultValue={fields.since.initialValue}
            errors={fields.since.errors}
          />
        </FormRow>
        <TextInput
          label="How"
          name="how"
          required
          defaultValue={fields.how.initialValue}
          errors={fields.how.errors}
          hint="Such as “met the source together with the reporter”. Do not write who the source is: the desk must not know, so that nobody can take it from the desk."
        />
        <div>
          <SubmitButton look="plain">Record</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
