import type { FormState } from '@/components/ui/form-state';

/**
 * What was typed into the plain fields of a form that came back, by field name, for standing in a
 * ConflictPanel. Lists and ticked boxes are for the form itself to put into words.
 */
export function typedValues(state: FormState): Record<string, string> {
  const sent = Object.entries(state.lastResult?.initialValue ?? {});
  return Object.fromEntries(
    sent.flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  );
}
