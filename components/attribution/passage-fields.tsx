'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FormRow } from '@/components/ui/form';
import { ListButtons } from '@/components/ui/list-buttons';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import type { PassageValue } from './attribution-value';

interface PassageFieldsProps {
  form: FormMetadata;
  field: FieldMetadata<PassageValue[] | undefined>;
  languages: readonly SelectOption[];
}

/** The words in the article: selected ones come filled in, others are typed or pasted. */
export function PassageFields({ form, field, languages }: PassageFieldsProps) {
  const rows = field.getFieldList();
  return (
    <div className="grid gap-3" id={field.name} tabIndex={-1}>
      {rows.map((row, index) => {
        const passage = row.getFieldset();
        const only = rows.length === 1;
        return (
          <div key={row.key} className="grid gap-2">
            <TextArea
              label={only ? 'Words' : `Words ${index + 1}`}
              name={passage.words.name}
              required
              serif
              rows={3}
              defaultValue={passage.words.initialValue ?? ''}
              hint="Exactly as they stand in the article."
              errors={[...(passage.words.errors ?? []), ...(row.errors ?? [])]}
            />
            <input
              type="hidden"
              name={passage.near.name}
              defaultValue={passage.near.initialValue ?? ''}
            />
            <Disclosure
              label="How they stand"
              note="in quotation marks or not, translated or not"
              open={Boolean(passage.originalWords.errors)}
            >
              <RadioGroup
                label="They are"
                name={passage.form.name}
                look="inline"
                options={[
                  { value: 'direct', label: 'a direct quotation' },
                  { value: 'paraphrased', label: 'paraphrased' },
                ]}
                defaultValue={passage.form.initialValue ?? 'paraphrased'}
              />
              <RadioGroup
                label="Translated"
                name={passage.translated.name}
                look="inline"
                options={[
                  { value: 'yes', label: 'yes' },
                  { value: 'no', label: 'no' },
                  { value: 'unknown', label: 'not known' },
                ]}
                defaultValue={passage.translated.initialValue ?? 'unknown'}
              />
              <FormRow>
                <TextArea
                  label="Original words"
                  name={passage.originalWords.name}
                  serif
                  rows={2}
                  defaultValue={passage.originalWords.initialValue ?? ''}
                  hint="If they are known, in the language in which they were said."
                  errors={passage.originalWords.errors ?? []}
                />
                <Select
                  label="Their language"
                  name={passage.originalLanguage.name}
                  options={languages}
                  emptyLabel="Not given"
                  defaultValue={passage.originalLanguage.initialValue ?? ''}
                />
              </FormRow>
            </Disclosure>
            {only ? null : (
              <ListButtons
                form={form}
                list={field.name}
                index={index}
                length={rows.length}
                row={`words ${index + 1}`}
              />
            )}
          </div>
        );
      })}
      <div>
        <Button
          type="submit"
          small
          look="quiet"
          {...form.insert.getButtonProps({ name: field.name })}
        >
          Add another passage
        </Button>
      </div>
    </div>
  );
}
