'use client';

import { type FieldMetadata, useForm } from '@conform-to/react';
import { useState } from 'react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { FormErrors } from '@/components/ui/form-errors';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { rowsIn } from '@/components/ui/initial-object';
import { type FormAction, type FormState, unsent } from '@/components/ui/form-state';
import { ButtonLink } from '@/components/ui/button';
import type { SelectOption } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { fieldValueWords } from '@/domain/history/value-words';
import { ClaimFields } from './claim-fields';
import type { ClaimValue } from './claim-value';
import { LoggedBefore, type LoggedClaim } from './logged-before';

interface ClaimFormValue {
  claim?: (ClaimValue & { statement?: string | undefined }) | undefined;
}

interface ClaimFormProps {
  action: FormAction;
  /** A new claim's submission id, or the claim that is changed and its revision. */
  target: { submissionId: string } | { claimId: string; revision: number };
  defaultValue: ClaimFormValue;
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
  /** Where a new claim is written: finds those on the desk that say the like. */
  searchLoggedBefore?: (statement: string) => Promise<LoggedClaim[]>;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  cancelHref: string;
}

const labels = {
  statement: 'Statement',
  context: 'Context',
  kind: 'Kind',
  counted: 'What is counted',
  population: 'Population or place',
  unit: 'Unit',
  participants: 'Participants',
  eventTime: 'When it happened',
  tags: 'Tags',
  language: 'Language',
};

/** A new claim by itself, or the fields of one that stands. */
export function ClaimForm(props: ClaimFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'claim-form' });
  const [form, fields] = useForm<ClaimFormValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  const claim = fields.claim.getFieldset();
  const { target } = props;
  return (
    <ActionForm kept={kept} action={send}>
      {state.conflict ? null : <FormErrors form={form} />}
      <ConflictPanel conflict={state.conflict} labels={labels} yours={inWords(state)} />
      {'claimId' in target ? (
        <>
          <input type="hidden" name="claimId" value={target.claimId} />
          <SeenRevision state={state} revision={target.revision} />
        </>
      ) : (
        <SubmissionId state={state} value={target.submissionId} />
      )}
      <StatementField field={claim.statement} search={props.searchLoggedBefore} />
      <ClaimFields
        form={form}
        field={fields.claim}
        stories={props.stories}
        languages={props.languages}
        searchSources={props.searchSources}
        suggestedKind="event"
      />
      <FormActions>
        <SubmitButton>{'claimId' in target ? 'Save the claim' : 'Create the claim'}</SubmitButton>
        <ButtonLink href={props.cancelHref} look="quiet">
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}

interface StatementFieldProps {
  field: FieldMetadata<string | undefined>;
  /** Where a new claim is written. */
  search: ClaimFormProps['searchLoggedBefore'];
}

/** The statement, with those on the desk that say the like. */
function StatementField({ field, search }: StatementFieldProps) {
  const [statement, setStatement] = useState(field.initialValue ?? '');
  return (
    <>
      <TextArea
        key={field.key}
        label="Statement"
        name={field.name}
        required
        serif
        rows={2}
        defaultValue={field.initialValue ?? ''}
        onChange={(event) => setStatement(event.target.value)}
        hint="One checkable thing, in our own neutral words, phrased affirmatively."
        errors={field.errors ?? []}
      />
      {search ? <LoggedBefore statement={statement} search={search} /> : null}
    </>
  );
}

/** What was typed, in the words in which a conflict shows the saved version. */
function inWords(state: FormState): Record<string, string> {
  const typed = (state.lastResult?.initialValue?.claim ?? {}) as ClaimFormValue['claim'] & object;
  const participants = rowsIn(typed.participants).flatMap(({ source, ownAct }) =>
    source?.text ? [ownAct ? `${source.text} (own act)` : source.text] : [],
  );
  return {
    statement: typed.statement ?? '',
    context: typed.context ?? '',
    kind: typed.kind ?? '',
    counted: typed.counted ?? '',
    population: typed.population ?? '',
    unit: typed.unit ?? '',
    participants: participants.join('; '),
    eventTime: fieldValueWords('eventTime', typed.eventTime),
    language: fieldValueWords('language', typed.language),
    tags: typed.tags ?? '',
  };
}
