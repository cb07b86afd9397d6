'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useState } from 'react';

import { ClaimFields } from '@/components/claim/claim-fields';
import type { ClaimValue } from '@/components/claim/claim-value';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { initialObject } from '@/components/ui/initial-object';
import type { SelectOption } from '@/components/ui/select';
import { likelyKind } from '@/domain/claim/likely-kind';

interface AboutClaimProps {
  form: FormMetadata;
  field: FieldMetadata<ClaimValue | undefined>;
  searchClaims: (query: string) => Promise<ComboboxOption[]>;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  recentClaims: readonly ComboboxOption[];
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
}

/** Errors under these names stand at the field that names the claim. */
const atClaim = ['claim', 'claim.text', 'claim.id'];

/** Which claim an attribution is about: one on the desk, or a new one with all that it has. */
export function AboutClaim({ form, field, ...props }: AboutClaimProps) {
  const typed = initialObject<ClaimValue>(field);
  const [onDesk, setOnDesk] = useState(Boolean(typed.id));
  const [statement, setStatement] = useState(typed.text ?? '');
  const claimErrors = atClaim.flatMap((name) => form.allErrors[name] ?? []);
  const aboutNew = Object.keys(form.allErrors).some(
    (name) => name.startsWith('claim.') && !atClaim.includes(name),
  );
  return (
    <>
      <div key={field.key}>
        <Combobox
          label="Claim"
          name={field.name}
          required
          search={props.searchClaims}
          recent={props.recentClaims}
          creates="claim"
          hint="Find one that is on the desk, by its words or reference, or write a new one: one checkable thing, neutral, phrased affirmatively."
          errors={claimErrors}
          onPick={(option) => setOnDesk(option !== null)}
          onType={setStatement}
          {...(typed.id ? { defaultOption: { value: typed.id, label: typed.text ?? '' } } : {})}
          {...(typed.text && !typed.id ? { defaultText: typed.text } : {})}
        />
      </div>
      <div hidden={onDesk}>
        <Disclosure
          label="About the new claim"
          note="kind, participants, when it happened, story"
          open={aboutNew || typed.kind === 'quantity' || (typed.participants ?? []).length > 1}
        >
          <ClaimFields
            form={form}
            field={field}
            stories={props.stories}
            languages={props.languages}
            searchSources={props.searchSources}
            suggestedKind={likelyKind(statement)}
          />
        </Disclosure>
      </div>
    </>
  );
}
