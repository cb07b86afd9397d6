'use client';

import type { FieldMetadata } from '@conform-to/react';

import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { errorsBelow } from '@/components/ui/field-errors';

import type { PickValue } from './source-form-values';

export type SearchSources = (query: string) => Promise<ComboboxOption[]>;

interface SourcePickFieldProps {
  label: string;
  field: FieldMetadata<PickValue | undefined>;
  search: SearchSources;
  hint?: string;
  /** What a name that is not on the desk becomes. */
  creates: string;
}

/** Picks a source, or names a new one, in a Conform form. */
export function SourcePickField({ label, field, search, hint, creates }: SourcePickFieldProps) {
  const { id, text } = (field.initialValue ?? {}) as PickValue;
  return (
    <Combobox
      label={label}
      name={field.name}
      search={search}
      creates={creates}
      hint={hint}
      errors={errorsBelow(field)}
      {...(id && text ? { defaultOption: { value: id, label: text } } : {})}
      {...(text && !id ? { defaultText: text } : {})}
    />
  );
}
