import type { z } from 'zod';

import { refuse, type Result } from '@/domain/result';

/** Reads what a program sent, made into a form's fields, by the form's own schema. */
export function parseForm<S extends z.ZodType>(
  schema: S,
  fields: unknown,
): Result<{ form: z.output<S> }> {
  const read = schema.safeParse(withoutNull(fields));
  if (read.success) return { ok: true, form: read.data };
  const wrong: Record<string, string[]> = {};
  for (const { path, message } of read.error.issues) {
    const field = path.join('.');
    wrong[field] = [...(wrong[field] ?? []), message];
  }
  return refuse('invalid', 'Something in the request is not as it should be.', wrong);
}

/** Forms leave out what programs say is null. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => [name, withoutNull(part)]),
  );
}
