'use client';

import { useForm } from '@conform-to/react';

import { SeenRevision } from '@/components/history/seen-revision';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FieldErrors } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { FormActions } from '@/components/ui/form';
import { type FormAction, type FormState, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { verdictValues, verdictWords } from '@/domain/verdict/verdict';
import type { VerdictFormView } from '@/domain/verdict/view';

interface VerdictFormProps {
  action: FormAction;
  submissionId: string;
  /** The evidence that the page shows. */
  view: VerdictFormView;
  /** Where "Cancel" leads. */
  back: string;
}

const hints: Partial<Record<(typeof verdictValues)[number], string>> = {
  false: 'Holds once a second editor confirms it.',
  misleading: 'True in a way that deceives. Holds once a second editor confirms it.',
  unproven: 'Neither shown nor refuted by what we have.',
};

/** An editor's verdict on the evidence as the page shows it. Keeps nothing in the browser. */
export function VerdictForm({ action, submissionId, view, back }: VerdictFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'verdict-form' });
  const [form, fields] = useForm<{ value: string; rationale: string; basis: string[] }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { value, rationale, basis } = fields;
  const firstBasis = view.choices[0] ? `basis-${view.choices[0].id}` : 'rationale';
  const atFields = Boolean(value.errors ?? rationale.errors ?? basis.errors);
  const message = atFields ? undefined : form.errors?.[0];
  const chosen = value.initialValue;
  const ticked = tickedIn(state);
  return (
    <ActionForm kept={kept} action={send}>
      {state.conflict ? (
        <Notice tone="error" title="The evidence changed while you were writing">
          It now says: {state.conflict.present.evidence} Look at your words and ticks again; giving
          the verdict now gives it on what stands.
        </Notice>
      ) : (
        <ErrorSummary
          errors={{
            value: value.errors,
            rationale: rationale.errors,
            [firstBasis]: rationale.errors && firstBasis === 'rationale' ? undefined : basis.errors,
          }}
          {...(message ? { message } : {})}
        />
      )}
      <SubmissionId state={state} value={submissionId} />
      <input type="hidden" name="claimId" value={view.claimId} readOnly />
      <input type="hidden" name="seenEvidence" value={view.seenEvidence} readOnly />
      <SeenRevision state={state} revision={view.revision} />
      <RadioGroup
        key={value.key}
        label="Verdict"
        name="value"
        required
        options={verdictValues.map((one) => ({
          value: one,
          label: verdictWords[one],
          hint: hints[one],
        }))}
        {...(chosen ? { defaultValue: chosen } : {})}
        errors={value.errors ?? []}
      />
      <TextArea
        key={rationale.key}
        label="Rationale"
        name="rationale"
        required
        rows={3}
        defaultValue={rationale.initialValue ?? ''}
        hint="Why, in a sentence or two. Everybody on the desk reads it: say nothing that is off the record."
        errors={rationale.errors ?? []}
      />
      <Fieldset legend="What decided it">
        {view.choices.length === 0 ? (
          <p className="field-hint">
            Nothing is accepted yet that says so or denies it: only “unproven” can be given.
          </p>
        ) : null}
        {view.choices.map(({ id, label, words }) => (
          <Checkbox
            key={id}
            name="basis"
            id={`basis-${id}`}
            value={id}
            label={label}
            hint={words ?? undefined}
            defaultChecked={ticked.has(id)}
          />
        ))}
        <FieldErrors id="basis" errors={basis.errors} />
      </Fieldset>
      <FormActions>
        <SubmitButton>Give the verdict</SubmitButton>
        <ButtonLink look="quiet" href={back}>
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}

/** The ids that were ticked in what came back. */
function tickedIn({ lastResult }: FormState): Set<string> {
  const sent: unknown = lastResult?.initialValue?.basis;
  return new Set([sent].flat().filter((id) => typeof id === 'string'));
}
