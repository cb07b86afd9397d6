'use client';

import { useForm } from '@conform-to/react';

import { ChoiceForm, type SendChoice } from '@/components/person/choice-form';
import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { SavedView } from '@/domain/view/view';

interface SavedViewsProps {
  views: readonly SavedView[];
  /** The query string of the view that is shown. */
  query: string;
  /** A new id each time that the page is made. */
  submissionId: string;
  save: FormAction;
  remove: SendChoice;
}

/** The kept views of the list as links, and a form that keeps the one that is shown. */
export function SavedViews({ views, query, submissionId, save, remove }: SavedViewsProps) {
  const { state, send, kept } = useKeptForm(save, unsent, { id: 'save-view' });
  const [form, fields] = useForm<{ name: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const { errors } = fields.name;
  return (
    <div className="saved-views">
      {views.length > 0 ? (
        <nav aria-label="Kept views">
          <ul>
            {views.map(({ id, name, href, by }) => (
              <li key={id}>
                <a
                  href={href}
                  aria-current={
                    href === (query ? `/claims?${query}` : '/claims') ? 'page' : undefined
                  }
                >
                  {name}
                </a>
                {by ? <span className="role"> {by}</span> : null}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <details className="disclosure" open={state.lastResult?.status === 'error'}>
        <summary>Keep this view</summary>
        <div className="disclosure-body">
          <ActionForm kept={kept} action={send}>
            {form.errors && !errors ? <ErrorSummary errors={{}} message={form.errors[0]} /> : null}
            <SubmissionId state={state} value={submissionId} />
            <input type="hidden" name="query" value={query} />
            <TextInput
              label="Name of the view"
              name="name"
              hint="One of yours with the same name is replaced."
              maxLength={60}
              defaultValue={fields.name.initialValue ?? ''}
              errors={errors}
            />
            <Checkbox label="Share it with the desk" name="shared" />
            <div>
              <SubmitButton look="plain" small>
                Keep it
              </SubmitButton>
            </div>
          </ActionForm>
          <Removable views={views} remove={remove} />
        </div>
      </details>
    </div>
  );
}

function Removable({ views, remove }: Pick<SavedViewsProps, 'views' | 'remove'>) {
  const own = views.filter(({ mayRemove }) => mayRemove);
  if (own.length === 0) return null;
  return (
    <ul className="removable-views">
      {own.map(({ id, name }) => (
        <li key={id}>
          <ChoiceForm send={remove} hidden={{ id }}>
            <SubmitButton look="quiet" small>
              Remove “{name}”
            </SubmitButton>
          </ChoiceForm>
        </li>
      ))}
    </ul>
  );
}
