import { z } from 'zod';

/**
 * A field of the kind `datetime-local`, read in UTC, the desk's clock: `2024-11-12T18:00`; null where it
 * is left empty. `label` starts the message.
 */
export function optionalInstant(label: string) {
  return z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text) return null;
      const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? new Date(`${text}Z`) : null;
      if (at && !Number.isNaN(at.getTime())) return at;
      context.issues.push({
        code: 'custom',
        input: text,
        message: `${label} is no time. Write it like 2024-11-12 18:00.`,
      });
      return z.NEVER;
    });
}
