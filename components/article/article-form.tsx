'use client';

import { useForm } from '@conform-to/react';

import type { FoundArticle } from '@/domain/capture/found';
import type { ArticleKind } from '@/domain/article/kind';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ButtonLink } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormState, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ArticleChoices, ArticleFields, type ArticleValue } from './article-fields';
import { KeepOriginal } from './keep-original';
import { ArticleTextField } from './article-text-field';

/** What the form comes back with; `existing` is the article that is on the desk already. */
export interface ArticleFormState extends FormState {
  existing?: { reference: string; title: string };
}

interface ArticleFormProps {
  action: (state: ArticleFormState, data: FormData) => Promise<ArticleFormState>;
  kind: ArticleKind;
  submissionId: string;
  choices: ArticleChoices;
  defaultValue: ArticleValue;
  /** What was taken in, and what was found in it. */
  intake?: { id: string; found: FoundArticle; askToKeep: boolean; several: boolean };
}

/** Adds an article by its text. */
export function ArticleForm(props: ArticleFormProps) {
  const { kind, choices } = props;
  const { state, send, kept } = useKeptForm<ArticleFormState>(props.action, unsent, {
    id: 'article-form',
    // It may be about a source of ours.
    keeps: kind === 'own_reporting' ? 'nothing' : 'draft',
  });
  const [form, fields] = useForm<ArticleValue>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: props.defaultValue,
  });
  return (
    <ActionForm kept={kept} action={send}>
      <FormErrors form={form} />
      {state.existing ? (
        <Notice title="It is here already">
          <p>
            <a href={`/articles/${state.existing.reference}`}>
              {state.existing.reference} · {state.existing.title}
            </a>
          </p>
        </Notice>
      ) : null}
      <SubmissionId state={state} value={props.submissionId} />
      <input type="hidden" name="kind" value={kind} />
      {props.intake ? <input type="hidden" name="intakeId" value={props.intake.id} /> : null}
      {props.intake?.several ? <input type="hidden" name="next" value="list" /> : null}
      <ArticleFields kind={kind} fields={fields} found={props.intake?.found} {...choices} />
      <ArticleTextField kind={kind} field={fields.text} />
      {props.intake?.askToKeep ? (
        <KeepOriginal defaultValue={fields.keepOriginal.initialValue} />
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel="Adding…" shortcut="Control+Enter">
          Add the article
        </SubmitButton>
        <ButtonLink look="quiet" href="/articles">
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
