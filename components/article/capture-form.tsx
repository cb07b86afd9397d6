'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticleKind } from '@/domain/article/kind';
import { ArticleTextField } from './article-text-field';

interface CaptureFormProps {
  action: FormAction;
  articleId: string;
  kind: ArticleKind;
  submissionId: string;
}

/** Takes an article's text in again, as it stands now. */
export function CaptureForm({ action, articleId, kind, submissionId }: CaptureFormProps) {
  const [state, send] = useActionState(action, unsent);
  const [form, fields] = useForm<{ text: string }>({
    id: 'capture-again',
    lastResult: state.lastResult,
  });
  return (
    <ActionForm id={form.id} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <ArticleTextField kind={kind} field={fields.text} />
      <div>
        <SubmitButton pendingLabel="Comparing…">Compare with the latest version</SubmitButton>
      </div>
    </ActionForm>
  );
}
