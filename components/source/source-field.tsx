'use client';

import type { FieldMetadata } from '@conform-to/react';
import { type ReactNode, useState } from 'react';

import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { errorsBelow } from '@/components/ui/field-errors';
import { FormRow } from '@/components/ui/form';
import { initialObject } from '@/components/ui/initial-object';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { SourceKind } from '@/domain/source/kind';
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
  search: (query: string) => Promise<ComboboxOption[]>;
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
  const { field, kinds, search } = props;
  const parts = field.getFieldset();
  const initialValue = initialObject<SourceValue>(field);
  const { id, text } = initialValue;
  const unresolved = Boolean(text) && !id;
  const [creating, setCreating] = useState(unresolved);
  const [kind, setKind] = useState(initialValue.kind || kinds[0]);
  const errors = errorsBelow(field);
  return (
    <div className="grid gap-2" key={field.key}>
      <Combobox
        label={props.label}
        name={field.name}
        search={search}
        creates="source"
        {...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel })}
        {...(props.required === undefined ? {} : { required: props.required })}
        {...(props.recent ? { recent: props.recent } : {})}
        {...(id ? { defaultOption: { value: id, label: text ?? '' } } : {})}
        {...(text && !id ? { defaultText: text } : {})}
        hint={props.hint}
        errors={errors}
        onPick={(_, isNew) => setCreating(isNew)}
      />
      <details className="disclosure" open={creating} aria-label={`${props.label}, if it is new`}>
        <summary>If it is new: {kindWords[kind as SourceKind]}</summary>
        <div className="disclosure-body">
          <Select
            label="What it is"
            name={parts.kind.name}
            options={kinds.map((value) => ({ value, label: kindWords[value] }))}
            defaultValue={kind}
            onChange={(event) => setKind(event.target.value)}
          />
          {kinds.includes('unnamed') ? (
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
                defaultValue={initialValue.countLow ?? ''}
                hint="1 for “an official”, 2 for “officials”."
              />
            </FormRow>
          ) : null}
        </div>
      </details>
    </div>
  );
}
