'use client';

import { OpenedByField } from '@/components/person/opened-by';
import type { FormAction } from '@/components/ui/form-state';
import { RefusalWords } from '@/components/ui/refusal-words';
import { SubmitButton } from '@/components/ui/submit-button';
import { usePress } from '@/components/ui/use-choice';

/** Takes a link that this claim made away; what it says if it cannot stands beside it. */
export function UnlinkForm({
  action,
  linkId,
  reference,
}: {
  action: FormAction;
  linkId: string;
  reference: string;
}) {
  const [state, send] = usePress(action);
  const message = state.lastResult?.error?.['']?.[0];
  return (
    <form action={send} className="unlink">
      <OpenedByField />
      <input type="hidden" name="linkId" value={linkId} />
      <SubmitButton look="quiet" small pendingLabel="Removing…">
        Remove<span className="sr-only"> the link to {reference}</span>
      </SubmitButton>
      {message ? (
        <span role="alert">
          <RefusalWords message={message} />
        </span>
      ) : null}
    </form>
  );
}
