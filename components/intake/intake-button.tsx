'use client';

import { OpenedByField } from '@/components/person/opened-by';
import type { FormAction } from '@/components/ui/form-state';
import type { ButtonLook } from '@/components/ui/button';
import { RefusalWords } from '@/components/ui/refusal-words';
import { SubmitButton } from '@/components/ui/submit-button';
import { usePress } from '@/components/ui/use-choice';

interface IntakeButtonProps {
  action: FormAction;
  /** Null: all of them. */
  intakeId: string | null;
  label: string;
  /** What is being done to which: “Try https://… again”. */
  about?: string;
  look?: ButtonLook;
  small?: boolean;
}

/** One press about something that was taken in. */
export function IntakeButton({
  action,
  intakeId,
  label,
  about,
  look = 'plain',
  small,
}: IntakeButtonProps) {
  const [state, send] = usePress(action);
  const problem = state.lastResult?.error?.['']?.[0];
  return (
    <form action={send}>
      <OpenedByField />
      {intakeId ? <input type="hidden" name="intakeId" value={intakeId} /> : null}
      <SubmitButton look={look} pendingLabel="…" {...(small ? { small } : {})}>
        {label}
        {about ? <span className="sr-only"> {about}</span> : null}
      </SubmitButton>
      {problem ? (
        <p className="field-errors" role="alert">
          <RefusalWords message={problem} />
        </p>
      ) : null}
    </form>
  );
}
