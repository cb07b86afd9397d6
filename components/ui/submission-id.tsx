import type { FormState } from './form-state';

interface SubmissionIdProps {
  state: FormState;
  /** The id that the page was made with. */
  value: string;
}

/**
 * The hidden field `submissionId` of a form that makes something: what is sent twice under one id is
 * made once. A form that came back, or that was sent and never answered, keeps the id it was sent with.
 */
export function SubmissionId({ state, value }: SubmissionIdProps) {
  const sent = state.lastResult?.initialValue?.submissionId;
  return (
    <input
      type="hidden"
      name="submissionId"
      value={typeof sent === 'string' && sent ? sent : value}
      readOnly
    />
  );
}
