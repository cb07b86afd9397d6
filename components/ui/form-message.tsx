import { Notice } from './notice';

/**
 * The outcome of a form that stays on its page: a Result fits. Nothing while there is none, nor when
 * the refusal names fields (ErrorSummary says it then).
 */
export function FormMessage({
  state,
  done,
}: {
  state?: { ok: true } | { ok: false; message: string; fields?: object } | null;
  /** The sentence for success. */
  done?: string;
}) {
  if (!state) return null;
  if (state.ok) return done ? <Notice tone="done">{done}</Notice> : null;
  return state.fields ? null : <Notice tone="error">{state.message}</Notice>;
}
