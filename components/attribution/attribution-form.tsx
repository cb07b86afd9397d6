'use client';

import { parse } from '@conform-to/dom';
import { type FormMetadata, useForm } from '@conform-to/react';
import { useEffect } from 'react';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { FormErrors } from '@/components/ui/form-errors';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import type { SelectOption } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { AboutClaim } from './about-claim';
import { AttributionFields } from './attribution-fields';
import type { ReadSaid } from './said-field';
import type { LogValue, PickedWords } from './attribution-value';

interface AttributionFormProps {
  action: FormAction;
  submissionId: string;
  articleVersionId: string;
  defaultValue: LogValue;
  searchClaims: (query: string) => Promise<ComboboxOption[]>;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  recentClaims: readonly ComboboxOption[];
  recentSpeakers: readonly ComboboxOption[];
  repeatable: readonly SelectOption[];
  stories: readonly SelectOption[];
  languages: readonly SelectOption[];
  ownReporting: boolean;
  /** In words: "12 Nov 2024". */
  published: string;
  readSaid: ReadSaid;
  /** What filled the form; null: nothing did. */
  suggestion: FilledSuggestion | null;
  /** Words selected in the article since the page was opened; each new object is added to the form. */
  picked: PickedWords | null;
}

/** A suggestion, as far as the form asks about it. */
interface FilledSuggestion {
  key: string;
  /** Both ways to read its figure; empty where there is one. */
  readings: readonly string[];
  /** How the article spells a speaker whom the desk knows by another name; null: as the desk does. */
  newSpelling: string | null;
}

/** Logs one attribution, to a claim on the desk or to a new one made with it. */
export function AttributionForm(props: AttributionFormProps) {
  const { picked } = props;
  const { state, send, kept } = useKeptForm(props.action, unsent, {
    id: 'attribution-form',
    keeps: props.ownReporting ? 'nothing' : 'draft',
  });
  const [form, fields] = useForm<LogValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  const { passages, saidOn } = fields.attribution.getFieldset();
  useEffect(() => {
    if (picked) addWords(form, { passages: passages.name, saidOn: saidOn.name }, picked);
    // Only a new selection adds words, never another render of the form.
  }, [picked]);
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <SubmissionId state={state} value={props.submissionId} />
      <input type="hidden" name="articleVersionId" value={props.articleVersionId} />
      {props.suggestion ? (
        <input type="hidden" name="suggestion" value={props.suggestion.key} />
      ) : null}
      <AboutClaim
        form={form}
        field={fields.claim}
        searchClaims={props.searchClaims}
        searchSources={props.searchSources}
        recentClaims={props.recentClaims}
        stories={props.stories}
        languages={props.languages}
      />
      <AttributionFields
        form={form}
        field={fields.attribution}
        searchSources={props.searchSources}
        recentSpeakers={props.recentSpeakers}
        languages={props.languages}
        repeatable={props.repeatable}
        ownReporting={props.ownReporting}
        published={props.published}
        readSaid={props.readSaid}
        readings={props.suggestion?.readings ?? []}
        newSpelling={props.suggestion?.newSpelling ?? null}
      />
      <FormActions>
        <SubmitButton name="next" value="article" shortcut="Control+Enter">
          Log it
        </SubmitButton>
        <SubmitButton look="plain" name="next" value="same_words">
          Log, then same words, another claim
        </SubmitButton>
        <SubmitButton look="plain" name="next" value="same_claim">
          Log, then same claim, another speaker
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Puts selected words after those that the form has, and when they were said where that is empty. */
function addWords(
  form: FormMetadata,
  names: { passages: string; saidOn: string },
  picked: PickedWords,
): void {
  const element = document.querySelector<HTMLFormElement>(`#${CSS.escape(form.id)}`);
  if (!element) return;
  const { payload } = parse(new FormData(element), { resolve: (value) => ({ value }) });
  const present = (payload as LogValue).attribution?.passages?.filter(({ words }) => words) ?? [];
  // Not by a second update: each goes to the server by itself, and the later answer would win.
  const said = element.querySelector<HTMLInputElement>(`[name="${CSS.escape(names.saidOn)}"]`);
  if (said?.value === '') said.value = picked.saidOn;
  form.update({ name: names.passages, value: [...present, ...picked.passages] as never });
}
