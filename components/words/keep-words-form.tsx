'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

interface KeepWordsFormProps {
  action: FormAction;
  attributionId: string;
}

/** The words stay as they were read, though the article has them no more. */
export function KeepWordsForm({ action, attributionId }: KeepWordsFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'keep' });
  const [form, fields] = useForm<{ note: string }>({ id: kept.id, lastResult: state.lastResult });
  const { errors } = fields.note;
  return (
    <ActionForm kept={kept} action={send}>
      <ErrorSummary
        errors={{ 'keep-note': errors }}
        message={errors ? undefined : form.errors?.[0]}
      />
      <input type="hidden" name="attributionId" value={attributionId} />
      <TextArea
        label="Note"
        hint="May stay empty: why the old words matter, whether the outlet explained the change."
        name="note"
        id="keep-note"
        rows={2}
        defaultValue={fields.note.initialValue ?? ''}
        errors={errors}
      />
      <div>
        <SubmitButton look="plain">Keep the old words</SubmitButton>
      </div>
    </ActionForm>
  );
}
