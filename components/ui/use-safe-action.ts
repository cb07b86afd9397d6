'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';

type Action<S> = (state: S, data: FormData) => Promise<S>;

/** Why an action did not answer: the desk was updated and has it no more, or anything else. */
export type Unanswered = 'updated' | 'failed';

/**
 * React's useActionState for an action that may not answer: the page stays as it is then, with what is
 * typed on it, and `unanswered` says what the form shows. Going elsewhere is an answer.
 * @param arrived told when the action has answered; null: it leads elsewhere
 */
export function useSafeAction<S>(
  action: Action<S>,
  initial: NoInfer<S>,
  unanswered: (
    state: NoInfer<S>,
    data: FormData,
    why: Unanswered,
  ) => NoInfer<S> | Promise<NoInfer<S>>,
  arrived?: (data: FormData, answer: NoInfer<S> | null) => void,
): [state: S, send: (data: FormData) => void] {
  async function safely(state: S, data: FormData): Promise<S> {
    try {
      const answer = await action(state, data);
      arrived?.(data, answer);
      return answer;
    } catch (error) {
      if (unstable_isUnrecognizedActionError(error)) return unanswered(state, data, 'updated');
      try {
        unstable_rethrow(error);
      } catch (elsewhere) {
        arrived?.(data, null);
        throw elsewhere;
      }
      return unanswered(state, data, 'failed');
    }
  }
  // On the server the action itself, so that the form works before any script has loaded.
  const sent = typeof window === 'undefined' ? action : safely;
  const [state, send] = useActionState<S, FormData>(sent as never, initial as never);
  return [state, send];
}
