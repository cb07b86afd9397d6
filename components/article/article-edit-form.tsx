'use client';

import { useForm } from '@conform-to/react';

import type { ArticleKind } from '@/domain/article/kind';
import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  type ArticleChoices,
  ArticleFields,
  articleLabels,
  type ArticleValue,
} from './article-fields';

interface ArticleEditFormProps {
  action: FormAction;
  article: { id: string; reference: string; kind: ArticleKind; revision: number };
  choices: ArticleChoices;
  defaultValue: ArticleValue;
}

/** Changes what the desk knows about an article; the text is not in it. */
export function ArticleEditForm({ article, choices, ...props }: ArticleEditFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'article-edit-form' });
  const [form, fields] = useForm<ArticleValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  const typed = (state.lastResult?.initialValue ?? {}) as ArticleValue;
  const story = (id: string | undefined) =>
    choices.stories.find(({ value }) => value === id)?.label ?? '';
  const present = state.conflict?.present;
  return (
    <ActionForm kept={kept} action={send}>
      {state.conflict ? null : <FormErrors form={form} />}
      <ConflictPanel
        conflict={
          state.conflict && {
            ...state.conflict,
            present: { ...present, storyId: story(present?.storyId) },
          }
        }
        labels={articleLabels}
        yours={{
          title: typed.title ?? '',
          publisher: typed.publisher?.text ?? '',
          address: typed.address ?? '',
          archive: typed.archive ?? '',
          byline: typed.byline ?? '',
          ours: typed.ours ?? '',
          reportingForm: typed.reportingForm ?? '',
          publishedOn: typed.publishedOn ?? '',
          language: typed.language ?? '',
          storyId: story(typed.storyId),
        }}
      />
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="kind" value={article.kind} />
      <SeenRevision state={state} revision={article.revision} />
      <ArticleFields kind={article.kind} fields={fields} {...choices} />
      <FormActions>
        <SubmitButton>Save</SubmitButton>
        <ButtonLink look="quiet" href={`/articles/${article.reference}`}>
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
