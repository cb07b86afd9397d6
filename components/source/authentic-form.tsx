'use client';

import { OpenedByField } from '@/components/person/opened-by';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { useChoice } from '@/components/ui/use-choice';
import type { Result } from '@/domain/result';

interface AuthenticFormProps {
  /** True: the document is recorded as authentic now. */
  authentic: boolean;
  action: (state: Result | null, data: FormData) => Promise<Result | null>;
}

/** An editor records that a document is authentic, or takes it back. */
export function AuthenticForm({ authentic, action }: AuthenticFormProps) {
  const [state, send] = useChoice(action);
  return (
    <form action={send} className="grid gap-2">
      <OpenedByField />
      <FormMessage state={state} />
      <SubmitButton wide look="plain">
        {authentic ? 'No longer authenticated' : 'Record as authenticated'}
      </SubmitButton>
    </form>
  );
}
