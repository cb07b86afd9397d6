import type { FormMetadata } from '@conform-to/react';

/** What an ErrorSummary says: the errors at fields or, without any, the form's own sentence. */
export function summaryOf(form: Pick<FormMetadata, 'allErrors' | 'errors'>): {
  errors: Record<string, string[] | undefined>;
  message?: string;
} {
  const errors = Object.fromEntries(
    Object.entries(form.allErrors).filter(([field]) => field !== ''),
  );
  const message = form.errors?.[0];
  return Object.keys(errors).length > 0 || !message ? { errors } : { errors, message };
}
