'use client';

import { useForm } from '@conform-to/react';

import { SeenRevision } from '@/components/history/seen-revision';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';

/** What of an attribution can be corrected, as it stands. */
export interface Correctable {
  attributionId: string;
  revision: number;
  passages: { words: string; originalWords: string | null }[];
  relays: { name: string; words: string | null }[];
  scopeWords: string | null;
  note: string | null;
}

interface CorrectionFormProps {
  action: FormAction;
  row: Correctable;
  queue: string | null;
}

/** Spelling and the borders of passages, corrected on the spot: who does it becomes no author. */
export function CorrectionForm({ action, row, queue }: CorrectionFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'correction' });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  const returned = state.lastResult !== null;
  const sent = (name: string, present: string | null) => {
    const typed = valueAt(state.lastResult?.initialValue, name);
    return returned ? typed : (present ?? '');
  };
  const errorsAt = (name: string) => form.allErrors[name] ?? [];
  const id = (name: string) => `correct-${name}`;
  const named = Object.entries(form.allErrors).filter(([name]) => name !== '');
  const field = (name: string, label: string, present: string | null) => ({
    name,
    id: id(name),
    label,
    defaultValue: sent(name, present),
    errors: errorsAt(name),
  });
  const several = row.passages.length > 1;
  return (
    <Disclosure label="Correct spelling or place" open={returned}>
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={Object.fromEntries(named.map(([name, errors]) => [id(name), errors]))}
          message={named.length > 0 ? undefined : form.errors?.[0]}
        />
        <p className="meta">
          Slips of the pen, and a passage that begins or ends a few words off. You stay a reader:
          you may still sign it off.
        </p>
        <input type="hidden" name="attributionId" value={row.attributionId} />
        <SeenRevision state={state} revision={row.revision} />
        {queue === null ? null : <input type="hidden" name="queue" value={queue} />}
        {row.passages.map((passage, index) => (
          <div key={index} className="grid gap-2">
            <TextArea
              serif
              rows={3}
              {...field(
                `passages[${index}].words`,
                several ? `Words of passage ${index + 1}` : 'Words in the article',
                passage.words,
              )}
            />
            {passage.originalWords === null ? null : (
              <TextArea
                rows={2}
                {...field(
                  `passages[${index}].originalWords`,
                  several ? `Original words of passage ${index + 1}` : 'Original words',
                  passage.originalWords,
                )}
              />
            )}
          </div>
        ))}
        {row.relays.map((relay, index) => (
          <RelayField
            key={index}
            relay={relay}
            field={field(`relays[${index}].words`, `How it passed to ${relay.name}`, relay.words)}
          />
        ))}
        {row.scopeWords === null ? null : (
          <TextInput {...field('scopeWords', 'The part', row.scopeWords)} />
        )}
        {row.note === null ? null : <TextArea rows={3} {...field('note', 'Note', row.note)} />}
        <div>
          <SubmitButton small look="plain">
            Save the correction
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

interface RelayFieldProps {
  relay: Correctable['relays'][number];
  field: Parameters<typeof TextInput>[0];
}

/** A relay without words keeps its place in the list, so that the others keep theirs. */
function RelayField({ relay, field }: RelayFieldProps) {
  if (relay.words === null) return <input type="hidden" name={field.name} value="" />;
  return <TextInput {...field} />;
}

/** What was sent under a name such as `passages[0].words`. */
function valueAt(value: unknown, name: string): string {
  const steps = name.split(/[.[\]]+/).filter(Boolean);
  const found = steps.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null
        ? (part as Record<string, unknown>)[step]
        : undefined,
    value,
  );
  return typeof found === 'string' ? found : '';
}
