'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type ButtonLook } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { ProveFields } from '@/components/person/prove-fields';
import type { Proof } from '@/domain/person/proof';

interface ReasonFormProps {
  /** Differs where one page has several. */
  id: string;
  action: FormAction;
  /** What it is about: hidden fields by name. */
  hidden?: Readonly<Record<string, string>>;
  /** On the button that asks: "Withdraw…". */
  label: string;
  /** What will happen, in a sentence. */
  question: string;
  /** On the button that does it: "Withdraw this source"; `label` unless told otherwise. */
  doIt?: string;
  look?: ButtonLook;
  small?: boolean;
  /** What it asks to show that it is them (`proofAsked`), where it matters that much. */
  asked?: Proof;
}

/**
 * Something that is done with a reason: withdrawing, restoring, marking. Folded until it is wanted.
 * Posts `reason` and what is hidden.
 */
export function ReasonForm(props: ReasonFormProps) {
  const { id, action, hidden = {}, label, question, doIt = label, look = 'danger', small } = props;
  const { asked = 'nothing' } = props;
  const { state, send, kept } = useKeptForm(action, unsent, { id });
  const [form, fields] = useForm<{ reason: string }>({ id: kept.id, lastResult: state.lastResult });
  const { errors } = fields.reason;
  return (
    <Confirm
      label={label}
      question={question}
      look={look === 'primary' ? 'plain' : look}
      small={small}
      open={state.lastResult !== null}
    >
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{ [`${id}-reason`]: errors }}
          message={errors ? undefined : form.errors?.[0]}
        />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          key={fields.reason.key}
          label="Reason"
          name="reason"
          id={`${id}-reason`}
          required
          rows={2}
          defaultValue={fields.reason.initialValue ?? ''}
          errors={errors}
        />
        <ProveFields id={id} asked={asked} errors={form.allErrors} />
        <div>
          <SubmitButton look={look} small={small}>
            {doIt}
          </SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
