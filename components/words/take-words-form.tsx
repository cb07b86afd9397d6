'use client';

import { useForm } from '@conform-to/react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { MissedPassage } from '@/domain/words/view';

interface TakeWordsFormProps {
  action: FormAction;
  attributionId: string;
  revision: number;
  version: number;
  missed: readonly MissedPassage[];
}

/** The article's present words in the place of those that it changed. */
export function TakeWordsForm(props: TakeWordsFormProps) {
  const { missed, attributionId, revision, version } = props;
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'take-words' });
  const [form] = useForm<Typed>({ id: kept.id, lastResult: state.lastResult });
  const typed = (state.lastResult?.initialValue ?? null) as Typed | null;
  const name = (index: number) => `passages[${index}].words`;
  const errors = Object.fromEntries(
    missed.map((_, index) => [`take-${index}`, form.allErrors[name(index)]]),
  );
  const atFields = Object.values(errors).some((list) => list !== undefined);
  return (
    <ActionForm kept={kept} action={send}>
      <ErrorSummary errors={errors} message={atFields ? undefined : form.errors?.[0]} />
      <ConflictPanel conflict={state.conflict} labels={{}} yours={{}} />
      <input type="hidden" name="attributionId" value={attributionId} />
      <input type="hidden" name="version" value={version} />
      <SeenRevision state={state} revision={revision} />
      {missed.map(({ passageId, best }, index) => (
        <div key={passageId}>
          <input type="hidden" name={`passages[${index}].passageId`} value={passageId} />
          {best ? <input type="hidden" name={`passages[${index}].near`} value={best.near} /> : null}
          <TextArea
            serif
            rows={2}
            label={missed.length > 1 ? `Words of passage ${index + 1}` : 'Words in the article now'}
            hint={missed.length > 1 ? 'Left empty, this passage is left out.' : undefined}
            name={name(index)}
            id={`take-${index}`}
            defaultValue={typed ? (typed.passages?.[index]?.words ?? '') : (best?.words ?? '')}
            errors={errors[`take-${index}`]}
          />
        </div>
      ))}
      <div>
        <SubmitButton>Take these words</SubmitButton>
      </div>
    </ActionForm>
  );
}

interface Typed {
  passages?: { words?: string }[];
}
