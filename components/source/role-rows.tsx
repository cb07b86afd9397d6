'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';

import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Fieldset } from '@/components/ui/fieldset';
import { FormRow } from '@/components/ui/form';
import { TextInput } from '@/components/ui/text-input';

import type { RoleValue, SourceFormValues } from './source-form-values';
import { type SearchSources, SourcePickField } from './source-pick-field';

interface RoleRowsProps {
  form: FormMetadata<SourceFormValues>;
  field: FieldMetadata<RoleValue[] | undefined>;
  search: SearchSources;
}

/** The offices, posts and jobs that a source holds or held. */
export function RoleRows({ form, field, search }: RoleRowsProps) {
  const rows = field.getFieldList();
  return (
    <Fieldset legend="Roles held">
      <p className="field-hint">
        With their times, so that a statement of last year shows the role of last year.
      </p>
      {rows.map((row, index) => (
        <RoleRow key={row.key} row={row} search={search}>
          <Button
            type="submit"
            look="quiet"
            small
            {...form.remove.getButtonProps({ name: field.name, index })}
          >
            Remove<span className="sr-only"> role {index + 1}</span>
          </Button>
        </RoleRow>
      ))}
      <div>
        <Button type="submit" small {...form.insert.getButtonProps({ name: field.name })}>
          Add a role
        </Button>
      </div>
    </Fieldset>
  );
}

function RoleRow({
  row,
  search,
  children,
}: {
  row: FieldMetadata<RoleValue>;
  search: SearchSources;
  children: React.ReactNode;
}) {
  const { id, title, organization, headsIt, speaksFor, from, until } = row.getFieldset();
  return (
    <div className="list-row list-row-large">
      <input type="hidden" name={id.name} defaultValue={id.initialValue} />
      <div className="grid gap-3 min-w-0">
        <FormRow>
          <TextInput
            label="Title"
            name={title.name}
            defaultValue={title.initialValue}
            errors={title.errors}
            placeholder="spokesman, president, …"
          />
          <SourcePickField
            label="Organization"
            field={organization}
            search={search}
            creates="organization"
          />
        </FormRow>
        <FormRow>
          <TextInput
            label="From"
            name={from.name}
            defaultValue={from.initialValue}
            errors={from.errors}
            placeholder="May 2012"
          />
          <TextInput
            label="Until"
            name={until.name}
            defaultValue={until.initialValue}
            errors={until.errors}
            hint="Empty: still held."
          />
        </FormRow>
        <SourcePickField
          label="Speaks for"
          field={speaksFor}
          search={search}
          creates="organization"
          hint="Only for a spokesperson: whose word it is. Working somewhere is not speaking for it."
        />
        <Checkbox
          label="Heads the organization"
          name={headsIt.name}
          defaultChecked={headsIt.initialValue === 'on'}
          errors={headsIt.errors}
          hint="The organization’s word is then this person’s own: a president’s office, a minister’s ministry."
        />
      </div>
      {children}
    </div>
  );
}
