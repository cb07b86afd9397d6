'use client';

import { useForm } from '@conform-to/react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { ButtonLink } from '@/components/ui/button';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { FormErrors } from '@/components/ui/form-errors';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormActions } from '@/components/ui/form';
import { rowsIn } from '@/components/ui/initial-object';
import { type FormAction, type FormState, unsent } from '@/components/ui/form-state';
import type { SelectOption } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldValueWords } from '@/domain/history/value-words';
import { AttributionFields } from './attribution-fields';
import type { ReadSaid } from './said-field';
import type { LogValue } from './attribution-value';

interface AttributionEditFormProps {
  action: FormAction;
  attributionId: string;
  revision: number;
  defaultValue: LogValue;
  searchSources: (query: string) => Promise<ComboboxOption[]>;
  recentSpeakers: readonly ComboboxOption[];
  repeatable: readonly SelectOption[];
  languages: readonly SelectOption[];
  ownReporting: boolean;
  published: string;
  readSaid: ReadSaid;
  cancelHref: string;
}

const labels = {
  speaker: 'Speaker',
  onBehalfOf: 'On behalf of',
  stance: 'Stance',
  scope: 'Scope',
  words: 'Words',
  saidOn: 'Said',
  figure: 'Figure',
  relays: 'Relays',
  level: 'Level',
  note: 'Note',
};

/** Changes an attribution that stands. */
export function AttributionEditForm(props: AttributionEditFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, {
    id: 'attribution-edit-form',
    keeps: props.ownReporting ? 'nothing' : 'draft',
  });
  const [form, fields] = useForm<LogValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  return (
    <ActionForm kept={kept} action={send}>
      {state.conflict ? null : <FormErrors form={form} />}
      <ConflictPanel conflict={state.conflict} labels={labels} yours={inWords(state)} />
      <input type="hidden" name="attributionId" value={props.attributionId} />
      <SeenRevision state={state} revision={props.revision} />
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
      />
      <FormActions>
        <SubmitButton>Save the attribution</SubmitButton>
        <ButtonLink href={props.cancelHref} look="quiet">
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}

/** What was typed, in the words in which a conflict shows the saved version. */
function inWords(state: FormState): Record<string, string> {
  const sent = state.lastResult?.initialValue as LogValue | undefined;
  const typed = sent?.attribution ?? {};
  return {
    speaker: typed.speakerNotStated ? 'not stated' : (typed.speaker?.text ?? ''),
    onBehalfOf: typed.principal?.text ?? '',
    stance: fieldValueWords('stance', typed.stance),
    scope: fieldValueWords(
      'scope',
      typed.scope === 'part' ? `part: ${typed.scopeWords ?? ''}` : typed.scope,
    ),
    level: fieldValueWords('level', typed.level),
    words: rowsIn(typed.passages)
      .map(({ words }) => words ?? '')
      .join('; '),
    saidOn: fieldValueWords('saidOn', typed.saidOn),
    figure: typed.figure ?? '',
    relays: rowsIn(typed.relays)
      .map(({ source, words }) => [words, source?.text].filter(Boolean).join(' '))
      .join('; '),
    note: typed.note ?? '',
  };
}
