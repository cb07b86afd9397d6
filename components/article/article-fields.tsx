import type { useForm } from '@conform-to/react';

import type { ArticleKind } from '@/domain/article/kind';
import { reportingForms, reportingFormWords } from '@/domain/article/kind';
import { type FoundArticle, type FoundField, foundFromWords } from '@/domain/capture/found';
import { SourceField } from '@/components/source/source-field';
import type { SourceValue } from '@/components/source/source-value';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { FormRow } from '@/components/ui/form';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';

/** What both forms of an article hold, each answer as the text that the browser posts. */
export interface ArticleValue {
  title?: string | undefined;
  publisher?: SourceValue | undefined;
  address?: string | undefined;
  archive?: string | undefined;
  byline?: string | undefined;
  ours?: string | undefined;
  reportingForm?: string | undefined;
  publishedOn?: string | undefined;
  language?: string | undefined;
  storyId?: string | undefined;
  text?: string | undefined;
  keepOriginal?: string | undefined;
}

/** What the fields offer to choose from. */
export interface ArticleChoices {
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
  recentPublishers: readonly ComboboxOption[];
  searchPublishers: (query: string) => Promise<ComboboxOption[]>;
}

interface ArticleFieldsProps extends ArticleChoices {
  kind: ArticleKind;
  /** What was read from a page or a file: each value's field says where it stood. */
  found?: FoundArticle | undefined;
  fields: ReturnType<typeof useForm<ArticleValue>>[1];
}

/** The labels of the fields, in their order; also for showing a conflict. */
export const articleLabels = {
  title: 'Title',
  publisher: 'Publisher',
  address: 'Web address',
  archive: 'Archived copy',
  byline: 'Byline',
  ours: 'Whose article',
  reportingForm: 'Kind of reporting',
  publishedOn: 'When',
  language: 'Language',
  storyId: 'Story',
} as const;

/** Everything that is said of an article apart from its text. */
export function ArticleFields({ kind, found = {}, fields, ...choices }: ArticleFieldsProps) {
  const published = kind === 'published';
  const hint = (field: FoundField, otherwise?: string) => {
    const value = found[field];
    if (!value) return otherwise;
    return <FoundHint from={foundFromWords[value.from]} other={value.other} />;
  };
  const plain = (name: Exclude<keyof ArticleValue, 'publisher' | 'text' | 'keepOriginal'>) => ({
    name: fields[name].name,
    defaultValue: fields[name].initialValue ?? '',
    errors: fields[name].errors ?? [],
  });
  return (
    <>
      <TextInput
        key={fields.title.key}
        {...plain('title')}
        label="Title"
        required
        hint={hint(
          'title',
          published ? undefined : 'For example “Call with the ministry’s press office”.',
        )}
      />
      {published ? (
        <>
          <SourceField
            field={fields.publisher}
            label="Publisher"
            required
            hint={hint('publisher')}
            kinds={['outlet', 'organization', 'person']}
            search={choices.searchPublishers}
            recent={choices.recentPublishers}
          />
          <TextInput
            key={fields.address.key}
            {...plain('address')}
            label="Web address"
            inputMode="url"
            placeholder="https://"
            hint={hint('address', 'By it we notice when the same article is added again.')}
          />
          <TextInput
            key={fields.archive.key}
            {...plain('archive')}
            label="Archived copy"
            inputMode="url"
            placeholder="https://web.archive.org/web/…"
            hint="A copy in the Wayback Machine or another web archive, if there is one."
          />
        </>
      ) : (
        <RadioGroup
          key={fields.reportingForm.key}
          {...plain('reportingForm')}
          label="What it is"
          required
          look="segments"
          options={reportingForms.map((form) => ({ value: form, label: reportingFormWords[form] }))}
        />
      )}
      <FormRow>
        <TextInput
          key={fields.publishedOn.key}
          {...plain('publishedOn')}
          label={published ? 'Published' : 'When it took place'}
          required
          hint={hint(
            'publishedOn',
            '12 Nov 2024, or 12 Nov 2024, 06:10 UTC. Uncertain: about 10 Nov 2024.',
          )}
        />
        <TextInput
          key={fields.byline.key}
          {...plain('byline')}
          label={published ? 'Byline' : 'Our reporter'}
          hint={hint('byline', published ? 'As published.' : undefined)}
        />
      </FormRow>
      {published ? (
        <Select
          key={fields.ours.key}
          {...plain('ours')}
          label="Whose article"
          options={[
            { value: 'no', label: 'Another publisher’s' },
            { value: 'yes', label: 'Ours: we publish it ourselves' },
          ]}
          defaultValue={fields.ours.initialValue ?? 'no'}
        />
      ) : null}
      <FormRow>
        <Select
          key={fields.language.key}
          {...plain('language')}
          label="Language"
          hint={hint('language')}
          options={choices.languages}
          {...(fields.language.initialValue ? {} : { emptyLabel: 'Choose', required: true })}
          defaultValue={fields.language.initialValue ?? ''}
        />
        <Select
          key={fields.storyId.key}
          {...plain('storyId')}
          label="Story"
          emptyLabel="No story"
          options={choices.stories}
        />
      </FormRow>
    </>
  );
}

/** Stands below a value that was found, so that the reader knows how far to trust it. */
function FoundHint({ from, other }: { from: string; other: string | undefined }) {
  return (
    <span className="found-hint">
      Found {from}
      {other ? <>. Elsewhere the page says “{other}”.</> : null}
    </span>
  );
}
