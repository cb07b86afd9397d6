'use client';

import { SourceField } from '@/components/source/source-field';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Fieldset } from '@/components/ui/fieldset';
import { FormRow } from '@/components/ui/form';
import { ListButtons } from '@/components/ui/list-buttons';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { levels, levelWords } from '@/domain/attribution/level';
import { scopes } from '@/domain/attribution/stance';
import type { AttributionFieldsProps } from './attribution-fields';
import { FigureField } from './figure-field';
import { SaidField } from './said-field';

const scopeLabels = { whole: 'the whole claim', part: 'a part of it' };

/** Everything of an attribution that has a good default. */
export function MoreFields({
  form,
  field,
  searchSources,
  repeatable,
  ownReporting,
  published,
  readSaid,
  readings = [],
}: AttributionFieldsProps) {
  const attribution = field.getFieldset();
  const relays = attribution.relays.getFieldList();
  const list = attribution.relays.name;
  return (
    <>
      <SaidField
        key={attribution.saidOn.key}
        field={attribution.saidOn}
        published={published}
        readSaid={readSaid}
      />
      <FigureField field={attribution.figure} readings={readings} />
      <SourceField
        field={attribution.principal}
        label="On behalf of"
        search={searchSources}
        kinds={['organization', 'person', 'outlet']}
        hint="Empty: as the speaker’s role at that date says. Working somewhere is not speaking for it."
      />
      <Checkbox
        label="Speaks for nobody else"
        name={attribution.speaksForNobody.name}
        defaultChecked={attribution.speaksForNobody.initialValue === 'on'}
      />
      <Fieldset legend="Through whom it reached the article, from the speaker outward">
        {relays.map((row, index) => {
          const relay = row.getFieldset();
          return (
            <div key={row.key} className="card grid gap-2">
              <SourceField
                field={relay.source}
                label={`Relay ${index + 1}`}
                search={searchSources}
                kinds={['outlet', 'person', 'organization', 'document', 'unnamed']}
              />
              <div className="flex flex-wrap items-end justify-between gap-2">
                <TextInput
                  label="How"
                  name={relay.words.name}
                  defaultValue={relay.words.initialValue ?? ''}
                  placeholder="told, in a statement to, citing"
                  errors={relay.words.errors ?? []}
                />
                <ListButtons
                  form={form}
                  list={list}
                  index={index}
                  length={relays.length}
                  row={`relay ${index + 1}`}
                />
              </div>
            </div>
          );
        })}
        <p className="field-hint">
          The article’s own publisher comes last and need not be written down.
        </p>
        <div>
          <Button type="submit" small {...form.insert.getButtonProps({ name: list })}>
            Add a relay
          </Button>
        </div>
      </Fieldset>
      {repeatable.length > 0 ? (
        <Select
          label="Only repeats"
          name={attribution.repeatsId.name}
          options={repeatable}
          emptyLabel="No, it says so itself"
          defaultValue={attribution.repeatsId.initialValue ?? ''}
          hint="A reprint, or a quotation of another report. A repeat adds no origin."
          errors={attribution.repeatsId.errors ?? []}
        />
      ) : null}
      <FormRow>
        <RadioGroup
          label="It is about"
          name={attribution.scope.name}
          look="inline"
          options={scopes.map((scope) => ({ value: scope, label: scopeLabels[scope] }))}
          defaultValue={attribution.scope.initialValue ?? 'whole'}
        />
        <TextInput
          label="Which part"
          name={attribution.scopeWords.name}
          defaultValue={attribution.scopeWords.initialValue ?? ''}
          hint="For example “only that a call took place”."
          errors={attribution.scopeWords.errors ?? []}
        />
      </FormRow>
      {ownReporting ? (
        <Select
          label="Agreed level"
          name={attribution.level.name}
          options={levels
            .filter((level) => level !== 'as_published')
            .map((level) => ({ value: level, label: levelWords[level] }))}
          // Once there is a level, an empty one would not say what becomes of it.
          {...(attribution.level.initialValue
            ? {}
            : { emptyLabel: 'On the record; on background for an unnamed source' })}
          defaultValue={attribution.level.initialValue ?? ''}
          errors={attribution.level.errors ?? []}
        />
      ) : null}
      <TextArea
        label="Note"
        name={attribution.note.name}
        rows={2}
        defaultValue={attribution.note.initialValue ?? ''}
        hint={
          ownReporting
            ? 'For colleagues. Never write who an unnamed source is: what is not stored cannot leak.'
            : 'For colleagues; not part of what is signed off. Never write who an unnamed source is.'
        }
        errors={attribution.note.errors ?? []}
      />
    </>
  );
}
