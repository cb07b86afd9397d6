'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useState } from 'react';

import { SourceField } from '@/components/source/source-field';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Fieldset } from '@/components/ui/fieldset';
import { FormRow } from '@/components/ui/form';
import { ListButtons } from '@/components/ui/list-buttons';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import type { ClaimKind } from '@/domain/claim/kind';
import type { ClaimValue } from './claim-value';

const kinds = [
  { value: 'event', label: 'Event' },
  { value: 'quantity', label: 'Quantity' },
  { value: 'position', label: 'Position' },
  { value: 'prediction', label: 'Prediction' },
];

interface ClaimFieldsProps {
  form: FormMetadata;
  field: FieldMetadata<ClaimValue | undefined>;
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  /** The kind until another one is chosen by hand. */
  suggestedKind: ClaimKind;
}

/** All that a claim has beside its statement. */
export function ClaimFields({
  form,
  field,
  stories,
  languages,
  searchSources,
  suggestedKind,
}: ClaimFieldsProps) {
  const claim = field.getFieldset();
  const participants = claim.participants.getFieldList();
  const [chosen, setChosen] = useState(claim.kind.initialValue);
  const kind = chosen ?? suggestedKind;
  const list = claim.participants.name;
  return (
    <>
      <RadioGroup
        label="Kind"
        name={claim.kind.name}
        look="segments"
        options={kinds}
        value={kind}
        onChange={(event) => setChosen(event.target.value)}
        errors={claim.kind.errors ?? []}
      />
      <details className="disclosure" open={kind === 'quantity' || Boolean(claim.counted.errors)}>
        <summary>What is counted (quantities only)</summary>
        <div className="disclosure-body">
          <FormRow>
            <TextInput
              label="What is counted"
              name={claim.counted.name}
              defaultValue={claim.counted.initialValue ?? ''}
              hint="For example “soldiers”."
              errors={claim.counted.errors ?? []}
            />
            <TextInput
              label="In which population or place"
              name={claim.population.name}
              defaultValue={claim.population.initialValue ?? ''}
              hint="For example “on the Russian side in the Kursk region”."
              errors={claim.population.errors ?? []}
            />
            <TextInput
              label="Unit"
              name={claim.unit.name}
              defaultValue={claim.unit.initialValue ?? ''}
              hint="If it is not plain numbers: “months”, “US dollars”."
              errors={claim.unit.errors ?? []}
            />
          </FormRow>
        </div>
      </details>
      <Fieldset legend="Participants">
        {participants.map((row, index) => {
          const { source, ownAct } = row.getFieldset();
          return (
            <div key={row.key} className="card grid gap-2">
              <SourceField
                field={source}
                label={`Participant ${index + 1}`}
                search={searchSources}
                kinds={['person', 'organization', 'outlet', 'document']}
              />
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Checkbox
                  label="The claim is about what they did themselves"
                  name={ownAct.name}
                  defaultChecked={ownAct.initialValue === 'on'}
                />
                <ListButtons
                  form={form}
                  list={list}
                  index={index}
                  length={participants.length}
                  row={`participant ${index + 1}`}
                />
              </div>
            </div>
          );
        })}
        <div>
          <Button type="submit" small {...form.insert.getButtonProps({ name: list })}>
            Add a participant
          </Button>
        </div>
      </Fieldset>
      <TextArea
        key={claim.context.key}
        label="Context"
        name={claim.context.name}
        rows={2}
        defaultValue={claim.context.initialValue ?? ''}
        hint="What helps to find and understand it, such as a headline. No part of what is claimed."
        errors={claim.context.errors ?? []}
      />
      <FormRow>
        <TextInput
          label="When it happened"
          name={claim.eventTime.name}
          defaultValue={claim.eventTime.initialValue ?? ''}
          hint="7 Nov 2024, about 7 Nov 2024, Nov 2024, by 12 Nov 2024. Empty: not stated."
          errors={claim.eventTime.errors ?? []}
        />
        <Select
          label="Story"
          name={claim.storyId.name}
          options={stories}
          emptyLabel="No story"
          defaultValue={claim.storyId.initialValue ?? ''}
          errors={claim.storyId.errors ?? []}
        />
        <TextInput
          label="Tags"
          name={claim.tags.name}
          defaultValue={claim.tags.initialValue ?? ''}
          hint="With commas between."
          errors={claim.tags.errors ?? []}
        />
        <Select
          label="Language of the statement"
          name={claim.language.name}
          options={languages}
          defaultValue={claim.language.initialValue ?? 'en'}
          errors={claim.language.errors ?? []}
        />
      </FormRow>
    </>
  );
}
