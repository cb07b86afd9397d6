'use client';

import { useForm } from '@conform-to/react';
import { useActionState, useState } from 'react';

import { ClaimFields } from '@/components/claim/claim-fields';
import type { ClaimValue } from '@/components/claim/claim-value';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form';
import { type FormState, unsent } from '@/components/ui/form-state';
import { initialObject } from '@/components/ui/initial-object';
import { KeptDraft } from '@/components/ui/kept-draft';
import type { SelectOption } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { AttributionFields } from './attribution-fields';
import type { LogValue } from './attribution-value';

interface AttributionFormProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  submissionId: string;
  articleVersionId: string;
  defaultValue: LogValue;
  searchClaims: (query: string) => Promise<ComboboxOption[]>;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  recentClaims: readonly ComboboxOption[];
  recentSpeakers: readonly ComboboxOption[];
  repeatable: readonly SelectOption[];
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
  ownReporting: boolean;
  /** In words: "12 Nov 2024". */
  published: string;
  /** Null where nothing may be kept in the browser: own reporting. */
  draftKey: string | null;
}

/** Logs one attribution, to a claim on the desk or to a new one made with it. */
export function AttributionForm(props: AttributionFormProps) {
  const [state, action] = useActionState(props.action, unsent);
  const [form, fields] = useForm<LogValue>({
    id: 'attribution-form',
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  const typed = initialObject<ClaimValue>(fields.claim);
  const [isNew, setIsNew] = useState(Boolean(typed.text) && !typed.id);
  const claim = fields.claim.getFieldset();
  const claimErrors = ['claim', 'claim.text', 'claim.id', 'claim.statement', 'claimId'].flatMap(
    (name) => form.allErrors[name] ?? [],
  );
  const aboutNew = Object.keys(form.allErrors).some((name) => name.startsWith('claim.'));
  return (
    <form id={form.id} action={action} onSubmit={form.onSubmit} noValidate className="form">
      <ErrorSummary
        errors={form.allErrors}
        {...(form.errors?.[0] ? { message: form.errors[0] } : {})}
      />
      {props.draftKey ? <KeptDraft form={form} draftKey={props.draftKey} /> : null}
      <input type="hidden" name="submissionId" value={props.submissionId} />
      <input type="hidden" name="articleVersionId" value={props.articleVersionId} />
      <div key={fields.claim.key}>
        <Combobox
          label="Claim"
          name={fields.claim.name}
          required
          search={props.searchClaims}
          recent={props.recentClaims}
          creates="claim"
          hint="Find one that is on the desk, by its words or reference, or write a new one: one checkable thing, neutral, phrased affirmatively."
          errors={claimErrors}
          onPick={(_, creating) => setIsNew(creating)}
          {...(typed.id ? { defaultOption: { value: typed.id, label: typed.text ?? '' } } : {})}
          {...(typed.text && !typed.id ? { defaultText: typed.text } : {})}
        />
      </div>
      <Disclosure
        label="About the new claim"
        note="kind, participants, when it happened, story"
        open={aboutNew || (isNew && claim.kind.initialValue === 'quantity')}
      >
        <ClaimFields
          form={form}
          field={fields.claim}
          stories={props.stories}
          languages={props.languages}
          searchSources={props.searchSources}
        />
      </Disclosure>
      <AttributionFields
        form={form}
        field={fields.attribution}
        searchSources={props.searchSources}
        recentSpeakers={props.recentSpeakers}
        languages={props.languages}
        repeatable={props.repeatable}
        ownReporting={props.ownReporting}
        published={props.published}
      />
      <FormActions>
        <SubmitButton name="next" value="article">
          Log it
        </SubmitButton>
        <SubmitButton look="plain" name="next" value="same_words">
          Log, then same words, another claim
        </SubmitButton>
        <SubmitButton look="plain" name="next" value="same_claim">
          Log, then same claim, another speaker
        </SubmitButton>
      </FormActions>
    </form>
  );
}
