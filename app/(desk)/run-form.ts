import { parseWithZod } from '@conform-to/zod/v4';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { proofFieldNames } from '@/domain/person/proof';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { prove } from '@/server/person/prove';
import { sendersSession } from '@/server/person/session';

import { heldForm } from './held-form';

interface HowToRun {
  /** The person has to show that it is them, as far as they did not do so just now (`ProveFields`). */
  sensitive?: boolean;
}

/**
 * What most forms' actions do: read the form by its schema, run the command as the person signed in
 * and go on to `next`; what is wrong, also that nobody is signed in any more, goes back to the form
 * with every word that was typed.
 */
export async function runForm<S extends z.ZodType, T extends object>(
  data: FormData,
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
  next: (result: T, input: z.output<S>) => string | Promise<string>,
  { sensitive = false }: HowToRun = {},
): Promise<FormState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { session } = sender;
  const submission = parseWithZod(data, { schema });
  if (submission.status !== 'success') return unsaved(submission, proofFieldNames);
  const proved = sensitive ? await prove(session, data) : { ok: true as const };
  if (!proved.ok) return refused(submission, proved, proofFieldNames);
  const result = await command(session.actor, submission.value);
  if (!result.ok) return refused(submission, result, proofFieldNames);
  // It may go on to the very page that it came from.
  refresh();
  redirect(await next(result, submission.value));
}

/**
 * An id that a page bound to an action: it went through a browser, so it can be anything. What is no
 * id becomes the nil UUID, which nothing has.
 */
export function boundId(id: unknown): string {
  return z.uuid().catch('00000000-0000-0000-0000-000000000000').parse(id);
}
