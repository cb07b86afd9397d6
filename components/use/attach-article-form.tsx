'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { initialObject } from '@/components/ui/initial-object';
import { SubmitButton } from '@/components/ui/submit-button';

interface AttachArticleFormProps {
  action: FormAction;
  claimId: string;
  submissionId: string;
  search: (query: string) => Promise<ComboboxOption[]>;
}

interface Picked {
  id?: string;
  text?: string;
}

/** On the page of a claim: notes that an article of ours relies on it. */
export function AttachArticleForm(props: AttachArticleFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'attach-article' });
  const [form, fields] = useForm<{ article: Picked }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { id, text } = initialObject<Picked>(fields.article);
  const errors = [...(fields.article.errors ?? []), ...(form.allErrors['claims[0]'] ?? [])];
  return (
    <Disclosure label="Note where it is used" open={state.lastResult?.status === 'error'}>
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{ article: errors }}
          message={errors.length > 0 ? undefined : form.errors?.[0]}
        />
        <SubmissionId state={state} value={props.submissionId} />
        <input type="hidden" name="claims[0].id" value={props.claimId} />
        <Combobox
          key={fields.article.key}
          label="Article of ours"
          name="article"
          required
          search={props.search}
          hint="By its title or reference. An article is marked as ours on its own page."
          errors={errors}
          {...(id ? { defaultOption: { value: id, label: text ?? '' } } : {})}
          {...(text && !id ? { defaultText: text } : {})}
        />
        <div>
          <SubmitButton small>Attach the article</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
