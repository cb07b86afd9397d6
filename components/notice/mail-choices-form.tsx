'use client';

import { OpenedByField } from '@/components/person/opened-by';
import type { SendChoice } from '@/components/person/choice-form';
import { Fieldset } from '@/components/ui/fieldset';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { useChoice } from '@/components/ui/use-choice';
import { type NotificationKind, notificationKindWords } from '@/domain/notification/kind';

interface MailChoicesFormProps {
  choices: readonly { kind: NotificationKind; mail: boolean }[];
  send: SendChoice;
}

/** What one is told by mail; everything is told on the desk in any case. */
export function MailChoicesForm({ choices, send }: MailChoicesFormProps) {
  const [refusal, action] = useChoice(send);
  return (
    <form action={action} className="form" onReset={(event) => event.preventDefault()}>
      <OpenedByField />
      <FormMessage state={refusal && { ok: false, message: refusal.message }} />
      <Fieldset legend="Tell me by mail when">
        {choices.map(({ kind, mail }) => (
          <label key={kind} className="choice">
            <input type="checkbox" name="mail" value={kind} defaultChecked={mail} />
            <span>{notificationKindWords[kind]}</span>
          </label>
        ))}
      </Fieldset>
      <div>
        <SubmitButton look="plain" small>
          Save what comes by mail
        </SubmitButton>
      </div>
    </form>
  );
}
