'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';

import { SourceField } from '@/components/source/source-field';
import type { SourceValue } from '@/components/source/source-value';
import { Checkbox } from '@/components/ui/checkbox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { initialObject } from '@/components/ui/initial-object';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import type { SelectOption } from '@/components/ui/select';
import { stances } from '@/domain/attribution/stance';
import type { AttributionValue } from './attribution-value';
import { MoreFields } from './attribution-more-fields';
import { PassageFields } from './passage-fields';
import type { ReadSaid } from './said-field';
import { StanceMark } from './stance-mark';

export interface AttributionFieldsProps {
  form: FormMetadata;
  field: FieldMetadata<AttributionValue | undefined>;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  /** Speakers named before in this article, the last one first. */
  recentSpeakers: readonly ComboboxOption[];
  languages: readonly SelectOption[];
  /** Attributions of the claim that this one may only pass on. */
  repeatable: readonly SelectOption[];
  ownReporting: boolean;
  /** In words: "12 Nov 2024". */
  published: string;
  readSaid: ReadSaid;
  /** Two ways to read the figure that is filled in, to choose from; empty: there is one or none. */
  readings?: readonly string[];
  /** How the article spells a speaker whom the desk knows by another name; null: as the desk does. */
  newSpelling?: string | null;
}

/** Speaker, stance and words; everything else under *More*, each with its default. */
export function AttributionFields(props: AttributionFieldsProps) {
  const { form, field, searchSources, recentSpeakers } = props;
  const attribution = field.getFieldset();
  const relays = attribution.relays.getFieldList();
  const more =
    moreNames.some((name) => hasErrors(attribution[name])) ||
    // One empty row stands ready; a second one was asked for.
    relays.length > 1 ||
    relays.some((row) => initialObject<SourceValue>(row.getFieldset().source).text) ||
    // What a suggestion filled in is there to be checked.
    Boolean(initialObject<SourceValue>(attribution.principal).text) ||
    Boolean(attribution.figure.initialValue);
  return (
    <>
      <SourceField
        field={attribution.speaker}
        label="Speaker"
        required
        search={searchSources}
        recent={recentSpeakers}
        kinds={['person', 'unnamed', 'organization', 'outlet', 'document']}
      />
      {props.newSpelling ? (
        <Checkbox
          label={`Remember “${props.newSpelling}” as another name of this speaker`}
          name="rememberSpelling"
          value={props.newSpelling}
          hint="The article spells it so; it is recognised from then on."
        />
      ) : null}
      <Checkbox
        label="The article does not say who"
        name={attribution.speakerNotStated.name}
        defaultChecked={attribution.speakerNotStated.initialValue === 'on'}
      />
      <RadioGroup
        label="Stance"
        name={attribution.stance.name}
        required
        look="segments"
        options={stances.map((stance) => ({
          value: stance,
          label: <StanceMark stance={stance} />,
          className: `stance-${stance}`,
        }))}
        defaultValue={attribution.stance.initialValue ?? ''}
        errors={attribution.stance.errors ?? []}
      />
      <PassageFields form={form} field={attribution.passages} languages={props.languages} />
      <Disclosure
        label="More"
        note="on whose behalf, when, through whom, part only, note"
        open={more}
      >
        <MoreFields {...props} />
      </Disclosure>
    </>
  );
}

const moreNames = [
  'speaksForNobody',
  'principal',
  'scope',
  'scopeWords',
  'level',
  'saidOn',
  'figure',
  'relays',
  'repeatsId',
  'note',
] as const;

function hasErrors(field: { allErrors: Record<string, unknown> }): boolean {
  return Object.keys(field.allErrors).length > 0;
}
