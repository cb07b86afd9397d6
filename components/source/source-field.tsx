'use client';

import type { FieldMetadata } from '@conform-to/react';
import { type ReactNode, useEffect, useState } from 'react';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { FormRow } from '@/components/ui/form';
import { initialObject } from '@/components/ui/initial-object';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { describedPeople } from '@/domain/source/described';
import type { SourceKind } from '@/domain/source/kind';
import { type SearchSources, SourcePickField } from './source-pick-field';
import type { SourceValue } from './source-value';

const kindWords: Record<SourceKind, string> = {
  person: 'a person',
  organization: 'an organization',
  outlet: 'an outlet',
  document: 'a document',
  unnamed: 'unnamed: only a description is known',
};

interface SourceFieldProps {
  field: FieldMetadata<SourceValue | undefined>;
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  required?: boolean;
  search: SearchSources;
  /** Offered before anything is typed. */
  recent?: readonly ComboboxOption[];
  /** What a new source may be, the likeliest first. */
  kinds: readonly [SourceKind, ...SourceKind[]];
}

/**
 * Picks a source by name or alias, or makes a new one in place: then its kind is asked, and for an
 * unnamed source the reason and number that were stated. All of it is posted under the field's name.
 */
export function SourceField(props: SourceFieldProps) {
  // A restored draft is a new field, with nothing of the old one's state.
  return <FreshSourceField key={props.field.key} {...props} />;
}

function FreshSourceField(props: SourceFieldProps) {
  const { field, kinds } = props;
  const parts = field.getFieldset();
  const initialValue = initialObject<SourceValue>(field);
  const { id, text } = initialValue;
  const unresolved = Boolean(text) && !id;
  const [creating, setCreating] = useState(unresolved);
  // Empty: nobody chose one. Then a name on the desk is found whatever its kind.
  const [kind, setKind] = useState(initialValue.kind ?? '');
  const [scripted, setScripted] = useState(false);
  const [atLeast, setAtLeast] = useState(initialValue.countLow ?? '');
  // Without scripts the fields of an unnamed source must stand there before its kind is chosen.
  useEffect(() => setScripted(true), []);
  /** "A senior official" is no person's name: its kind and number are filled in, to be changed. */
  function guess(typed: string) {
    if (!kinds.includes('unnamed')) return;
    const people = describedPeople(typed);
    setKind(people === null ? '' : 'unnamed');
    setAtLeast(people === null ? '' : String(people));
  }
  return (
    <div className="grid gap-2">
      <SourcePickField
        label={props.label}
        hideLabel={props.hideLabel}
        field={field}
        search={props.search}
        hint={props.hint}
        required={props.required}
        recent={props.recent}
        creates="source"
        onPick={setCreating}
        onType={guess}
      />
      <details className="disclosure" open={creating} aria-label={`${props.label}, if it is new`}>
        <summary>If it is new: {kindWords[(kind || kinds[0]) as SourceKind]}</summary>
        <div className="disclosure-body">
          <Select
            label="What it is"
            name={parts.kind.name}
            options={kinds.map((value, index) => ({
              value: index === 0 ? '' : value,
              label: kindWords[value],
            }))}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          />
          {kinds.includes('unnamed') && (!scripted || kind === 'unnamed') ? (
            <FormRow>
              <TextInput
                label="Why unnamed, as stated"
                name={parts.statedReason.name}
                defaultValue={initialValue.statedReason ?? ''}
                hint="Only for an unnamed source, for example “not allowed to speak publicly”."
              />
              <TextInput
                label="How many at least"
                name={parts.countLow.name}
                inputMode="numeric"
                value={atLeast}
                onChange={(event) => setAtLeast(event.target.value)}
                hint="1 for “an official”, 2 for “officials”."
              />
            </FormRow>
          ) : null}
        </div>
      </details>
    </div>
  );
}
