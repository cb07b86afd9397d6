'use client';

import { useForm } from '@conform-to/react';

import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormRow } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { DenialRoleForm as DenialRoles } from '@/domain/claim/view';

/**
 * Says in one press whose denial it is: a participant heads the organization that denies, or whoever
 * denies speaks for a participant. Title and time may follow on the source's own page.
 */
export function DenialRoleForm({
  form: denial,
  action,
}: {
  form: DenialRoles;
  action: FormAction;
}) {
  const { state, send, kept } = useKeptForm(action, unsent, {
    id: `role-of-${denial.attributionId}`,
  });
  const [form, fields] = useForm<{ role: string; title: string; since: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const at = (name: string) => `${form.id}-${name}`;
  const { role, title, since } = fields;
  const atFields = Boolean(role.errors ?? title.errors ?? since.errors);
  return (
    <Disclosure
      label={`Whose denial is ${denial.reference}?`}
      note="add the role that is missing"
      open={state.lastResult?.status === 'error'}
    >
      <ActionForm kept={kept} action={send}>
        <ErrorSummary
          errors={{
            [at('role')]: role.errors,
            [at('title')]: title.errors,
            [at('since')]: since.errors,
          }}
          message={atFields ? undefined : form.errors?.[0]}
        />
        <input type="hidden" name="attributionId" value={denial.attributionId} />
        <Select
          key={role.key}
          label="What is true"
          name="role"
          id={at('role')}
          options={denial.roles.map(({ value, label, reopens }) => ({
            value,
            label: reopens ? `${label} (the denial is signed off again)` : label,
          }))}
          // Which of several is true nobody says for the reader.
          {...(denial.roles.length > 1 ? { emptyLabel: 'Choose what is true' } : {})}
          defaultValue={role.initialValue ?? ''}
          errors={role.errors}
        />
        <FormRow>
          <TextInput
            key={title.key}
            label="Title"
            name="title"
            id={at('title')}
            hint="Such as “president” or “spokesman”. May be left empty."
            defaultValue={title.initialValue ?? ''}
            errors={title.errors}
          />
          <TextInput
            key={since.key}
            label="Since"
            name="since"
            id={at('since')}
            hint="Such as “May 2012”. May be left empty."
            defaultValue={since.initialValue ?? ''}
            errors={since.errors}
          />
        </FormRow>
        <div>
          <SubmitButton small>Add the role</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
