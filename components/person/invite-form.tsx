'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { CopyButton } from '@/components/ui/copy-button';
import { FormActions } from '@/components/ui/form';
import { FormErrors } from '@/components/ui/form-errors';
import { type FormState, unsent } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { InviteInput } from '@/domain/person/people-schema';
import type { Proof } from '@/domain/person/proof';

import { ProveFields } from './prove-fields';
import { roleOptions } from './role-options';

/** The form's state, with the invitation that was just made. */
export interface InviteState extends FormState {
  made?: { email: string; link: string; mail: 'sent' | 'failed' | 'off' };
}

interface InviteFormProps {
  send: (state: InviteState, data: FormData) => Promise<InviteState>;
  asked: Proof;
}

/** Invites an address; the link is shown here once, since it is not kept. */
export function InviteForm({ send, asked }: InviteFormProps) {
  const {
    state,
    send: action,
    kept,
  } = useKeptForm(send, unsent, { id: 'invite', keeps: 'secrets' });
  const [form, fields] = useForm<InviteInput>({ id: kept.id, lastResult: state.lastResult });
  return (
    <ActionForm key={state.made?.link} kept={kept} action={action}>
      {state.made ? <MadeInvitation {...state.made} /> : null}
      <FormErrors form={form} />
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={fields.email.initialValue}
        errors={fields.email.errors}
      />
      <RadioGroup
        key={fields.role.initialValue}
        label="Role"
        name="role"
        options={roleOptions}
        defaultValue={fields.role.initialValue ?? 'journalist'}
        errors={fields.role.errors}
      />
      <ProveFields asked={asked} errors={form.allErrors} />
      <FormActions>
        <SubmitButton pendingLabel="Inviting…">Invite</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function MadeInvitation({ email, link, mail }: NonNullable<InviteState['made']>) {
  return (
    <Notice
      tone={mail === 'failed' ? 'warning' : 'done'}
      title={
        mail === 'sent'
          ? `The invitation was mailed to ${email}.`
          : mail === 'failed'
            ? `${email} is invited, but the mail could not be sent. Pass the link on yourself.`
            : `${email} is invited. Pass the link on yourself.`
      }
    >
      <p>It works once, within seven days, and is shown only now.</p>
      <p className="my-2 font-mono text-[12px] break-all">{link}</p>
      <CopyButton text={link} label="Copy the link" />
    </Notice>
  );
}
