import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { z } from 'zod';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { requireActor } from '@/server/person/session';

/**
 * What most forms' actions do: read the form by its schema, run the command as the person signed in
 * and go on to `next`; what is wrong goes back to the form with every word that was typed.
 */
export async function runForm<S extends z.ZodType, T extends object>(
  data: FormData,
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
  next: (result: T, input: z.output<S>) => string | Promise<string>,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await command(actor, submission.value);
  if (!result.ok) return refused(submission, result);
  redirect(await next(result, submission.value));
}

/**
 * An id that a page bound to an action: it went through a browser, so it can be anything. What is no
 * id becomes the nil UUID, which nothing has.
 */
export function boundId(id: unknown): string {
  return z.uuid().catch('00000000-0000-0000-0000-000000000000').parse(id);
}
