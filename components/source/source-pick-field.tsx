'use client';

import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';

import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { errorsBelow } from '@/components/ui/field-errors';
import { initialObject } from '@/components/ui/initial-object';

import type { SourceValue } from './source-value';

export type SearchSources = (query: string) => Promise<ComboboxOption[]>;

interface SourcePickFieldProps {
  label: string;
  hideLabel?: boolean | undefined;
  field: FieldMetadata<SourceValue | undefined>;
  search: SearchSources;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Offered before anything is typed. */
  recent?: readonly ComboboxOption[] | undefined;
  /** What a name that is not on the desk becomes. */
  creates: string;
  /** Told whether what stands in the line is to be a new source. */
  onPick?: (creating: boolean) => void;
  /** Told of each text that is typed. */
  onType?: (text: string) => void;
}

/** Picks a source by name or alias, or names a new one, in a Conform form. */
export function SourcePickField(props: SourcePickFieldProps) {
  const { label, field, search, hint, creates, onPick, onType } = props;
  const { id, text } = initialObject<SourceValue>(field);
  return (
    <Combobox
      label={label}
      name={field.name}
      search={search}
      creates={creates}
      hint={hint}
      errors={errorsBelow(field)}
      {...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel })}
      {...(props.required === undefined ? {} : { required: props.required })}
      {...(props.recent ? { recent: props.recent } : {})}
      {...(id ? { defaultOption: { value: id, label: text ?? '' } } : {})}
      {...(text && !id ? { defaultText: text } : {})}
      {...(onPick ? { onPick: (_, creating) => onPick(creating) } : {})}
      {...(onType ? { onType } : {})}
    />
  );
}
