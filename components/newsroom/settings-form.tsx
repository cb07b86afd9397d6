'use client';

import { useForm } from '@conform-to/react';

import { ConflictPanel } from '@/components/history/conflict-panel';
import { SeenRevision } from '@/components/history/seen-revision';
import { ProveFields } from '@/components/person/prove-fields';
import { ActionForm } from '@/components/ui/action-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form';
import { type FormAction, unsent } from '@/components/ui/form-state';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { readableSettings, type Settings } from '@/domain/newsroom/settings';
import type { Proof } from '@/domain/person/proof';
import { type Role, roles } from '@/domain/person/role';

import { SecondFactorRoles } from './second-factor-roles';

interface SettingsFormProps {
  settings: Settings;
  revision: number;
  asked: Proof;
  action: FormAction;
}

const ruleOptions = [
  {
    value: 'true',
    label: 'On',
    hint: 'Nobody signs off an attribution whose present content they wrote.',
  },
  {
    value: 'false',
    label: 'Off: a newsroom with a single editor',
    hint: 'Authors who are editors may sign off their own work. Each such sign-off says so for good.',
  },
];

/** How the newsroom works. */
export function SettingsForm({ settings, revision, asked, action }: SettingsFormProps) {
  const { state, send, kept } = useKeptForm(action, unsent, { id: 'settings' });
  const [form, fields] = useForm<{ reason: string }>({
    id: kept.id,
    lastResult: state.lastResult,
  });
  const typed = typedSettings(state.lastResult?.initialValue) ?? settings;
  const { '': _own, ...errors } = form.allErrors;
  const message = form.errors?.[0];
  return (
    <>
      <ConflictPanel
        conflict={state.conflict}
        labels={{ twoPersonRule: 'Two-person rule', secondFactorNeededBy: 'Second factor for' }}
        yours={inWords(typed)}
      />
      <ActionForm kept={kept} action={send}>
        {state.conflict ? null : <ErrorSummary errors={errors} {...(message ? { message } : {})} />}
        <SeenRevision state={state} revision={revision} />
        <RadioGroup
          key={`rule-${typed.twoPersonRule}`}
          label="Two-person rule"
          name="twoPersonRule"
          options={ruleOptions}
          defaultValue={String(typed.twoPersonRule)}
        />
        <SecondFactorRoles
          key={`roles-${typed.secondFactorFor.join()}`}
          chosen={typed.secondFactorFor}
        />
        <TextArea
          key={fields.reason.key}
          label="Reason"
          name="reason"
          required
          rows={2}
          hint="It stays in the history."
          defaultValue={fields.reason.initialValue ?? ''}
          errors={fields.reason.errors}
        />
        <ProveFields asked={asked} errors={form.allErrors} />
        <FormActions>
          <SubmitButton>{state.conflict ? 'Save mine over theirs' : 'Save'}</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}

/** What was chosen in the form that came back; null: it was not sent yet. */
function typedSettings(sent: Record<string, unknown> | null | undefined): Settings | null {
  if (typeof sent?.twoPersonRule !== 'string') return null;
  const among = [sent.secondFactorFor].flat();
  return {
    twoPersonRule: sent.twoPersonRule === 'true',
    secondFactorFor: roles.filter((role: Role) => among.includes(role)),
  };
}

function inWords(settings: Settings): Record<string, string> {
  const { twoPersonRule, secondFactorNeededBy } = readableSettings(settings);
  return { twoPersonRule, secondFactorNeededBy: secondFactorNeededBy.join('; ') };
}
