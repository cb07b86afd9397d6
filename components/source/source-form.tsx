'use client';

import { useForm } from '@conform-to/react';
import { type ReactNode } from 'react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form';
import { type FormAction, type FormState, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { canHoldRoles, namedKinds, type SourceKind, sourceKindWords } from '@/domain/source/kind';

import { AliasRows } from './alias-rows';
import { RoleRows } from './role-rows';
import type { SourceFormValues } from './source-form-values';
import type { SearchSources } from './source-pick-field';
import { sourceFieldLabels, typedSource } from './typed-source';
import { UnnamedFields } from './unnamed-fields';

interface SourceFormProps {
  kind: SourceKind;
  defaultValue: SourceFormValues;
  /** A new source carries a submission id, a change the revision that it started from. */
  begun: { submissionId: string } | { revision: number };
  action: FormAction;
  search: SearchSources;
  /** Where "Cancel" leads. */
  back: string;
}

/** Adds or changes a source of one kind. */
export function SourceForm({ kind, defaultValue, begun, action, search, back }: SourceFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, {
    id: 'source-form',
    keeps: kind === 'unnamed' ? 'nothing' : 'draft',
  });
  const [form, fields] = useForm<SourceFormValues>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue,
  });
  const unnamed = kind === 'unnamed';
  return (
    <>
      <ConflictPanel
        conflict={state.conflict}
        labels={sourceFieldLabels(kind)}
        yours={state.conflict ? typedSource(state) : {}}
      />
      <ActionForm kept={kept} action={send}>
        {state.conflict ? null : <ErrorsOf form={form} />}
        {'revision' in begun ? (
          <SeenRevision state={state} revision={begun.revision} />
        ) : (
          <SubmissionId state={state} value={begun.submissionId} />
        )}
        {unnamed || !('revision' in begun) ? (
          <input type="hidden" name="kind" value={kind} readOnly />
        ) : (
          <KindSelect value={fields.kind.initialValue ?? kind} errors={fields.kind.errors} />
        )}
        <TextInput
          label={unnamed ? 'Description' : 'Name'}
          name="name"
          required
          defaultValue={fields.name.initialValue}
          errors={fields.name.errors}
          hint={unnamed ? 'As published, such as “a senior Ukrainian official”.' : undefined}
        />
        {unnamed ? <UnnamedFields fields={fields} search={search} /> : null}
        {kind === 'document' ? (
          <>
            <Checkbox
              label="An official document"
              name="official"
              defaultChecked={fields.official.initialValue === 'on'}
              hint="Issued by a body in its office: a decree, a court’s ruling, a register."
            />
            <Checkbox
              label="We hold it"
              name="held"
              defaultChecked={fields.held.initialValue === 'on'}
              hint="A copy is in our hands. An editor can then record that it is authentic."
            />
          </>
        ) : null}
        {unnamed ? null : <AliasRows form={form} field={fields.aliases} />}
        {canHoldRoles(kind) ? <RoleRows form={form} field={fields.roles} search={search} /> : null}
        <TextArea
          label="Note"
          name="note"
          defaultValue={fields.note.initialValue}
          errors={fields.note.errors}
          hint={
            unnamed
              ? 'Nothing that could tell who it is: what is not stored cannot leak.'
              : undefined
          }
        />
        <FormActions>
          <SubmitButton>{saveLabel(kind, begun, state)}</SubmitButton>
          <ButtonLink look="quiet" href={back}>
            Cancel
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </>
  );
}

function saveLabel(kind: SourceKind, begun: SourceFormProps['begun'], state: FormState): string {
  if (state.conflict) return 'Save mine over theirs';
  return 'revision' in begun ? 'Save' : `Add this ${sourceKindWords[kind].one}`;
}

function ErrorsOf({
  form,
}: {
  form: { allErrors: Record<string, string[]>; errors?: string[] | undefined };
}): ReactNode {
  const { '': _own, ...errors } = form.allErrors;
  const [message] = form.errors ?? [];
  return <ErrorSummary errors={errors} {...(message ? { message } : {})} />;
}

function KindSelect({ value, errors }: { value: string; errors: string[] | undefined }) {
  const options = namedKinds.map((kind) => ({ value: kind, label: sourceKindWords[kind].one }));
  return <Select label="Kind" name="kind" defaultValue={value} errors={errors} options={options} />;
}
