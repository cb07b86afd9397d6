'use client';

import { useContext, useState } from 'react';

import { useOpenedBy } from '@/components/person/opened-by';
import { formField, noAnswer, updatedSince } from '@/domain/person/signed-out';

import { type FormState, held, restored } from './form-state';
import { KeepsNothingContext } from './keeps-nothing';
import { openAnew } from './open-anew';
import { useResent } from './resent';
import { type Entries, typedEntries, valueOf } from './typed-entries';
import { useSafeAction } from './use-safe-action';

type Action<S> = (state: S, data: FormData) => Promise<S>;

/** Told with true when what was sent has arrived, with false when it did not. */
type OnAnswer = (arrived: boolean) => void;

/** An action, what it answered last, and whom to tell of its answers, by the id of their form. */
export interface Sending<S> {
  initial: S;
  answer: S;
  send: (data: FormData) => void;
  listeners: Map<string, OnAnswer>;
}

/** What is done with the words of a form while they are not sent. */
export interface Keeping {
  /** The form's own on its page, and the same whenever the page is opened. */
  id: string;
  /**
   * `draft`: they are kept in this browser, unless the page forbids it (`KeepsNothing`). `nothing`:
   * they never are, and whoever leaves is asked. `secrets`: they never are, and nobody is asked.
   */
  keeps?: 'draft' | 'nothing' | 'secrets';
}

/** What an ActionForm has to know of its form. */
export interface Kept extends Required<Keeping> {
  /** Whose drafts these are; null: nobody’s who is known. */
  personId: string | null;
  /** The form came back: what it holds was not saved. */
  returned: boolean;
  /** Another one each time that something is put back; the fields begin anew with it. */
  round: number;
  putBack: (entries: Entries) => void;
  /** @returns ends it */
  listen: (listener: OnAnswer) => () => void;
}

/**
 * The state of a form that sends itself to an action, in the place of React's useActionState. What
 * was typed outlives whatever happens to it: no answer, a desk that was updated meanwhile, and, by the
 * draft that ActionForm keeps, a page that was left. What is put back comes in `state.lastResult`, as
 * from a server that found nothing wrong, so a form has to be drawn from that alone.
 */
export function useKeptForm<S extends FormState>(
  action: Action<S>,
  initial: NoInfer<S>,
  keeping: Keeping,
): { state: S; send: (data: FormData) => void; kept: Kept } {
  const sending = useSending(action, initial, (id) => id === keeping.id);
  return { ...useKept(sending, keeping), send: sending.send };
}

/**
 * The sending half of {@link useKeptForm}, for an action that several forms share.
 * @param isOwn tells the ids of these forms
 */
export function useSending<S extends FormState>(
  action: Action<S>,
  initial: NoInfer<S>,
  isOwn: (formId: string) => boolean,
): Sending<S> {
  const [listeners] = useState(() => new Map<string, OnAnswer>());
  function tell(data: FormData, arrived: boolean) {
    const id = data.get(formField);
    if (typeof id === 'string') listeners.get(id)?.(arrived);
  }
  const resent = useResent(isOwn);
  const [answer, send] = useSafeAction<S>(
    action,
    resent ? held(initial, valueOf(resent), updatedSince) : initial,
    (state, data, why) => {
      tell(data, false);
      if (why === 'failed') return held(state, valueOf(typedEntries(data)), noAnswer);
      openAnew(data);
      // The page goes away with this.
      return new Promise(() => {});
    },
    (data, given) => tell(data, !given?.lastResult),
  );
  return { initial, answer, send, listeners };
}

/** The other half of {@link useKeptForm}: what one form is drawn from. */
export function useKept<S extends FormState>(
  { initial, answer, listeners }: Sending<S>,
  { id, keeps = 'draft' }: Keeping,
): { state: S; kept: Kept } {
  const [put, setPut] = useState<{ over: S; state: S } | null>(null);
  const [round, setRound] = useState(0);
  const keepsNothing = useContext(KeepsNothingContext);
  // What was put back stands until the action answers.
  const state = put && put.over === answer ? put.state : answer;
  const kept: Kept = {
    id,
    keeps: keeps === 'draft' && keepsNothing ? 'nothing' : keeps,
    personId: useOpenedBy(),
    returned: answer.lastResult !== null,
    round,
    putBack: (entries) => {
      setPut({ over: answer, state: restored(initial, valueOf(entries)) });
      setRound((before) => before + 1);
    },
    listen: (listener) => {
      listeners.set(id, listener);
      return () => listeners.delete(id);
    },
  };
  return { state, kept };
}
