import { z } from 'zod';

/**
 * Names a suggestion within its version, by its place alone (UTF-16 code units): `c1203` begins its
 * cue at 1203, `c1203.1` is the second of two bodies that said it, `f1310` a figure at 1310 that the
 * sentence takes for granted. Another version of the text has other ones.
 */
export const suggestionKey = z
  .string()
  .regex(/^[cf]\d{1,8}(\.[1-9])?$/, { error: 'This suggestion is not in the text any more.' });

/** The key of what begins at this place; `body` counts from 0. */
export function keyAt(kind: 'cue' | 'figure', start: number, body = 0): string {
  return `${kind === 'cue' ? 'c' : 'f'}${start}${body > 0 ? `.${body}` : ''}`;
}
