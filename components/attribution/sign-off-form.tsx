'use client';

import { useForm } from '@conform-to/react';
import { useActionState } from 'react';

import { ActionForm } from '@/components/ui/action-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { Level } from '@/domain/attribution/level';

interface SignOffFormProps {
  action: FormAction;
  attributionId: string;
  /** Of the content that the page shows. */
  seenDigest: string;
  seenLevel: Level;
  /** Why it cannot be accepted, while the other decisions stay open; null: it can. */
  notAcceptable: string | null;
  /** It is accepted as it stands: the form only takes that back. */
  accepted: boolean;
}

const accept = {
  value: 'accepted',
  label: 'Accept',
  hint: 'Speaker, words, chain and times are faithfully recorded.',
};
const others = [
  { value: 'changes_requested', label: 'Ask for changes', hint: 'Say what has to be mended.' },
  { value: 'rejected', label: 'Reject', hint: 'It does not say this, or must not count.' },
];

/** An editor's decision on the attribution as the page shows it. */
export function SignOffForm(props: SignOffFormProps) {
  const [state, send] = useActionState(props.action, unsent);
  const [form, fields] = useForm<{ decision: string; reason: string }>({
    id: 'sign-off',
    lastResult: state.lastResult,
  });
  const atFields = Boolean(fields.decision.errors ?? fields.reason.errors);
  const message = atFields ? undefined : form.errors?.[0];
  // Nothing is chosen beforehand: an acceptance must never be an oversight.
  const chosen = fields.decision.initialValue;
  const options = props.notAcceptable || props.accepted ? others : [accept, ...others];
  return (
    <ActionForm id={form.id} action={send}>
      <ErrorSummary
        errors={{ decision: fields.decision.errors, 'sign-off-reason': fields.reason.errors }}
        {...(message ? { message } : {})}
      />
      <input type="hidden" name="attributionId" value={props.attributionId} />
      <input type="hidden" name="seenDigest" value={props.seenDigest} />
      <input type="hidden" name="seenLevel" value={props.seenLevel} />
      {props.notAcceptable ? <p className="meta">{props.notAcceptable}</p> : null}
      <RadioGroup
        key={fields.decision.key}
        label="Decision"
        name="decision"
        options={options}
        {...(chosen ? { defaultValue: chosen } : {})}
        errors={fields.decision.errors ?? []}
      />
      <TextArea
        key={fields.reason.key}
        label="Reason"
        name="reason"
        id="sign-off-reason"
        {...(props.accepted ? { required: true } : { hint: 'Needed unless you accept.' })}
        rows={2}
        defaultValue={fields.reason.initialValue ?? ''}
        errors={fields.reason.errors ?? []}
      />
      <SubmitButton wide>{props.accepted ? 'Take the acceptance back' : 'Sign off'}</SubmitButton>
    </ActionForm>
  );
}
