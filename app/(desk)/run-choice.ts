import { redirect } from 'next/navigation';
import type { z } from 'zod';

import type { Actor } from '@/domain/person/role';
import { refuse, type Refusal, type Result } from '@/domain/result';
import { requireActor } from '@/server/person/session';

/**
 * What the actions of small forms do in which nothing is typed (a `ChoiceForm`): run the command as
 * the person signed in and go on to `next`, or answer with the refusal.
 */
export async function runChoice<T>(
  data: FormData,
  schema: z.ZodType<T>,
  command: (actor: Actor, input: T) => Promise<Result>,
  next: string,
): Promise<Refusal> {
  const actor = await requireActor();
  const input = schema.safeParse(Object.fromEntries(data));
  if (!input.success) return refuse('invalid', 'Reload the page and try again.');
  const result = await command(actor, input.data);
  if (!result.ok) return result;
  redirect(next);
}
