'use client';

import type { FieldMetadata } from '@conform-to/react';

import { FormRow } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';

import type { SourceFormValues } from './source-form-values';
import { type SearchSources, SourcePickField } from './source-pick-field';

interface UnnamedFieldsProps {
  fields: { [K in keyof Required<SourceFormValues>]: FieldMetadata<SourceFormValues[K]> };
  search: SearchSources;
}

/** What is known of an unnamed source; never who it is. */
export function UnnamedFields({ fields, search }: UnnamedFieldsProps) {
  const { owner, outlet, statedReason, countLow, countHigh } = fields;
  return (
    <>
      <RadioGroup
        label="Whose source"
        name={owner.name}
        required
        defaultValue={owner.initialValue ?? 'theirs'}
        errors={owner.errors}
        options={[
          {
            value: 'theirs',
            label: 'Theirs',
            hint: 'Spoke to another outlet. We cannot know who it is.',
          },
          { value: 'ours', label: 'Ours', hint: 'Spoke to one of our reporters.' },
        ]}
      />
      <Notice title="The identity has no place here">
        There is no field for who it is. What is not stored cannot leak: for a source of ours the
        desk keeps who in the newsroom knows it, since when and how, and nothing more.
      </Notice>
      <SourcePickField
        label="Spoke to"
        field={outlet}
        search={search}
        creates="outlet"
        hint="The outlet, if the source is theirs."
      />
      <TextInput
        label="Reason given for not naming"
        name={statedReason.name}
        defaultValue={statedReason.initialValue}
        errors={statedReason.errors}
        hint="As it was stated, such as “not authorised to speak publicly”."
      />
      <FormRow>
        <TextInput
          label="People, at least"
          name={countLow.name}
          inputMode="numeric"
          defaultValue={countLow.initialValue}
          errors={countLow.errors}
          hint="If a number was stated: 2 for “officials”."
        />
        <TextInput
          label="At most"
          name={countHigh.name}
          inputMode="numeric"
          defaultValue={countHigh.initialValue}
          errors={countHigh.errors}
          hint="Empty: or more."
        />
      </FormRow>
    </>
  );
}
