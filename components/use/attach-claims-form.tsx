'use client';

import { type FieldMetadata, useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { SubmissionId } from '@/components/ui/submission-id';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Disclosure } from '@/components/ui/disclosure';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { initialObject } from '@/components/ui/initial-object';
import { SubmitButton } from '@/components/ui/submit-button';

interface Picked {
  id?: string | undefined;
  text?: string | undefined;
}

interface AttachClaimsFormProps {
  action: FormAction;
  articleId: string;
  submissionId: string;
  search: (query: string) => Promise<ComboboxOption[]>;
  /** Claims that were worked on in this article. */
  recent: readonly ComboboxOption[];
  /** Nothing is attached yet: the form stands open. */
  open: boolean;
}

/** On the page of an article of ours: attaches the claims that it relies on, several at once. */
export function AttachClaimsForm(props: AttachClaimsFormProps) {
  const { state, send, kept } = useKeptForm(props.action, unsent, { id: 'attach-claims' });
  const [form, fields] = useForm<{ claims: Picked[] }>({
    id: kept.id,
    lastResult: state.lastResult,
    defaultValue: { claims: [{}] },
  });
  return (
    <Disclosure label="Attach claims" open={props.open || state.lastResult !== null}>
      <ActionForm kept={kept} action={send}>
        <FormErrors form={form} />
        <SubmissionId state={state} value={props.submissionId} />
        <input type="hidden" name="article.id" value={props.articleId} />
        {fields.claims.getFieldList().map((field, index) => (
          <ClaimLine key={field.key} field={field} index={index} {...props} />
        ))}
        <div className="flex flex-wrap gap-2">
          <SubmitButton small>Attach</SubmitButton>
          <Button
            type="submit"
            look="quiet"
            small
            {...form.insert.getButtonProps({ name: fields.claims.name })}
          >
            Another claim
          </Button>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function ClaimLine({
  field,
  index,
  search,
  recent,
}: Pick<AttachClaimsFormProps, 'search' | 'recent'> & {
  field: FieldMetadata<Picked>;
  index: number;
}) {
  const { id, text } = initialObject<Picked>(field);
  return (
    <Combobox
      label={`Claim ${index + 1}`}
      name={field.name}
      search={search}
      recent={recent}
      errors={field.errors}
      {...(index === 0 ? { hint: 'By its words or reference.' } : {})}
      {...(id ? { defaultOption: { value: id, label: text ?? '' } } : {})}
      {...(text && !id ? { defaultText: text } : {})}
    />
  );
}
