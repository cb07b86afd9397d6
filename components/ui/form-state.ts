import type { Submission, SubmissionResult } from '@conform-to/react';

import type { Conflict, Refusal } from '@/domain/result';

/** What a form's action gives back to the form: errors with every word that was typed. */
export interface FormState {
  lastResult: SubmissionResult | null;
  /** Somebody else saved first; their version is shown beside what was typed. */
  conflict?: Conflict;
}

/** What a form sends itself to. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** The state of a form that was not sent yet. */
export const unsent: FormState = { lastResult: null };

/**
 * The form as it was sent, with its errors: for values that do not fit their schema, or an intent.
 * @param secretFields fields that are never sent back: passwords
 */
export function unsaved<T>(submission: Submission<T>, secretFields: string[] = []): FormState {
  return { lastResult: submission.reply({ hideFields: secretFields }) };
}

/**
 * The form as it was sent, with a command's refusal at its fields or above the form.
 * @param secretFields fields that are never sent back: passwords
 */
export function refused<T>(
  submission: Submission<T>,
  refusal: Refusal,
  secretFields: string[] = [],
): FormState {
  const fields = refusal.fields ?? {};
  const lastResult = submission.reply({
    hideFields: secretFields,
    formErrors: [refusal.message],
    fieldErrors: fields as Record<string, string[]>,
  });
  return refusal.conflict ? { lastResult, conflict: refusal.conflict } : { lastResult };
}

/** What a form posts, nested by the names of its fields as Conform does. */
type Posted = Record<string, string>;

/** The form as it was sent, with what kept it from being saved. */
export function held<S extends FormState>(state: S, value: Posted, message: string): S {
  return {
    ...state,
    lastResult: { status: 'error', initialValue: value, error: { '': [message] } },
  };
}

/** The form with this in it, as Conform's own update leaves it. */
export function restored<S extends FormState>(state: S, value: Posted): S {
  return {
    ...state,
    lastResult: { initialValue: value, intent: { type: 'update', payload: { value } }, error: {} },
  };
}
