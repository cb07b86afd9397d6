import type { FormState } from '@/components/ui/form-state';

interface SeenRevisionProps {
  state: FormState;
  /** The revision that the page was filled from. */
  revision: number;
}

/**
 * The hidden field `revision` of an edit form: the revision that its values started from. After a
 * conflict it is the one that was shown beside them; after another refusal the one sent before, so
 * that a page rendered anew on the server does not pretend that its writer has seen more.
 */
export function SeenRevision({ state, revision }: SeenRevisionProps) {
  const sent = state.lastResult?.initialValue?.revision;
  const seen = state.conflict?.revision ?? (typeof sent === 'string' ? sent : revision);
  return <input type="hidden" name="revision" value={seen} readOnly />;
}
