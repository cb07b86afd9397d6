'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
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
  const [state, send] = useActionState(action, unsent);
  const [form] = useForm({ id: 'fetch-again', lastResult: state.lastResult });
  return (
    <ActionForm id={form.id} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <div>
        <SubmitButton look="plain" pendingLabel="Fetching…">
          Fetch it again from {host}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
