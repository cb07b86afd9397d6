'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

interface FetchAgainFormProps {
  action: FormAction;
  articleId: string;
  /** Of the article's address: "courier.example". */
  host: string;
  submissionId: string;
}

/** Fetches an article again from its address. */
export function FetchAgainForm({ action, articleId, host, submissionId }: FetchAgainFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'fetch-again' });
  const [form] = useForm({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="articleId" value={articleId} />
      <SubmissionId state={state} value={submissionId} />
      <div>
        <SubmitButton look="plain" pendingLabel="Fetching…">
          Fetch it again from {host}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
