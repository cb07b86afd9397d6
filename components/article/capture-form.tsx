'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
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
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'capture-again' });
  const [form, fields] = useForm<{ text: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      <input type="hidden" name="articleId" value={articleId} />
      <SubmissionId state={state} value={submissionId} />
      <ArticleTextField kind={kind} field={fields.text} />
      <div>
        <SubmitButton pendingLabel="Comparing…">Compare with the latest version</SubmitButton>
      </div>
    </ActionForm>
  );
}
