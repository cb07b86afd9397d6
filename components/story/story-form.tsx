'use client';

import { useForm } from '@conform-to/react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { typedValues } from '@/components/history/typed-values';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions, FormRow } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { priorities, type Priority, priorityWords } from '@/domain/story/priority';

interface StoryFormProps {
  defaultValue: { title: string; description: string; priority: Priority; neededBy: string };
  /** A new story carries a submission id, a change the revision that it started from. */
  begun: { submissionId: string } | { revision: number };
  action: FormAction;
  /** Where "Cancel" leads. */
  back: string;
}

const priorityOptions = priorities.map((value) => ({ value, label: priorityWords[value] }));
const labels = {
  title: 'Title',
  description: 'Description',
  priority: 'Priority',
  neededBy: 'Needed by',
};

/** Starts or changes a story. */
export function StoryForm({ defaultValue, begun, action, back }: StoryFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'story-form' });
  const [form, fields] = useForm<StoryFormProps['defaultValue']>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue,
  });
  const { '': _own, ...errors } = form.allErrors;
  const message = form.errors?.[0];
  const save = 'revision' in begun ? 'Save' : 'Start this story';
  return (
    <>
      <ConflictPanel conflict={state.conflict} labels={labels} yours={typedValues(state)} />
      <ActionForm kept={kept} action={send}>
        {state.conflict ? null : <ErrorSummary errors={errors} {...(message ? { message } : {})} />}
        {'revision' in begun ? (
          <SeenRevision state={state} revision={begun.revision} />
        ) : (
          <SubmissionId state={state} value={begun.submissionId} />
        )}
        <TextInput
          label="Title"
          name="title"
          required
          defaultValue={fields.title.initialValue}
          errors={fields.title.errors}
          hint="What the desk calls it, such as “The call and the Kursk front”."
        />
        <TextArea
          label="Description"
          name="description"
          defaultValue={fields.description.initialValue}
          errors={fields.description.errors}
          hint="A sentence or two on what belongs to it."
        />
        <FormRow>
          <Select
            key={fields.priority.key}
            label="Priority"
            name="priority"
            options={priorityOptions}
            defaultValue={fields.priority.initialValue}
            errors={fields.priority.errors}
            hint="Which rows come first in the review queue."
          />
          <TextInput
            label="Needed by (UTC)"
            name="neededBy"
            type="datetime-local"
            defaultValue={fields.neededBy.initialValue}
            errors={fields.neededBy.errors}
            hint="When its claims have to be decided; empty if no time is set."
          />
        </FormRow>
        <FormActions>
          <SubmitButton>{state.conflict ? 'Save mine over theirs' : save}</SubmitButton>
          <ButtonLink look="quiet" href={back}>
            Cancel
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </>
  );
}
