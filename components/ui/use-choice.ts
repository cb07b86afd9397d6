'use client';

import { noAnswer, updatedPage } from '@/domain/person/signed-out';
import { refuse, type Refusal } from '@/domain/result';

import { type FormAction, type FormState, held, unsent } from './form-state';
import { type Unanswered, useSafeAction } from './use-safe-action';

const words = (why: Unanswered) => (why === 'updated' ? updatedPage : noAnswer);

type Action<S> = (state: S | Refusal | null, data: FormData) => Promise<S | Refusal | null>;

/**
 * The state of a form of buttons and choices, in which nothing is typed: null, or what its action
 * answered. Where no answer comes, that is a refusal too.
 */
export function useChoice<S = never>(action: Action<S>) {
  return useSafeAction<S | Refusal | null>(action, null, (_state, _data, why) =>
    refuse('expired', words(why)),
  );
}

/** The same for an action that answers as those of larger forms do. */
export function usePress(action: FormAction) {
  return useSafeAction<FormState>(action, unsent, (state, _data, why) =>
    held(state, {}, words(why)),
  );
}
