'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';

import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { TextInput } from '@/components/ui/text-input';

import type { AliasValue, SourceFormValues } from './source-form-values';

interface AliasRowsProps {
  form: FormMetadata<SourceFormValues>;
  field: FieldMetadata<AliasValue[] | undefined>;
}

/** The other names of a source, one a row. */
export function AliasRows({ form, field }: AliasRowsProps) {
  const rows = field.getFieldList();
  return (
    <Fieldset legend="Other names">
      <p className="field-hint">
        Other spellings, transliterations and former names. Each of them finds this source.
      </p>
      {rows.map((row, index) => {
        const { id, name, language } = row.getFieldset();
        return (
          <div className="list-row" key={row.key}>
            <input type="hidden" name={id.name} defaultValue={id.initialValue} />
            <div className="alias-row">
              <TextInput
                label="Name"
                name={name.name}
                defaultValue={name.initialValue}
                errors={name.errors}
              />
              <TextInput
                label="Language"
                name={language.name}
                defaultValue={language.initialValue}
                errors={language.errors}
                placeholder="en, uk, …"
                autoCapitalize="none"
              />
            </div>
            <Button
              type="submit"
              look="quiet"
              small
              {...form.remove.getButtonProps({ name: field.name, index })}
            >
              Remove<span className="sr-only"> name {index + 1}</span>
            </Button>
          </div>
        );
      })}
      <div>
        <Button type="submit" small {...form.insert.getButtonProps({ name: field.name })}>
          Add another name
        </Button>
      </div>
    </Fieldset>
  );
}
