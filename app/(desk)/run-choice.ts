import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';

import type { RefusedChoice } from '@/components/person/choice-form';
import { proofFieldNames } from '@/domain/person/proof';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { prove } from '@/server/person/prove';
import { sendersSession } from '@/server/person/session';

interface HowToRun {
  /** The person has to show that it is them, as far as they did not do so just now (`ProveFields`). */
  sensitive?: boolean;
}

/**
 * What the actions of small forms do in which nothing is typed (a `ChoiceForm`): run the command as
 * the person signed in and go on to `next`, or answer with the refusal.
 */
export async function runChoice<T>(
  data: FormData,
  schema: z.ZodType<T>,
  command: (actor: Actor, input: T) => Promise<Result>,
  next: string,
  { sensitive = false }: HowToRun = {},
): Promise<RefusedChoice> {
  const sender = await sendersSession(data);
  if (!sender.ok) return { ...sender, chosen: chosenIn(data) };
  const { session } = sender;
  const input = schema.safeParse(Object.fromEntries(data));
  if (!input.success) return refuse('invalid', 'Reload the page and try again.');
  const proved = sensitive ? await prove(session, data) : { ok: true as const };
  if (!proved.ok) return { ...proved, chosen: chosenIn(data) };
  const result = await command(session.actor, input.data);
  if (!result.ok) return result;
  // It may go on to the very page that it came from.
  refresh();
  redirect(next);
}

/** What the form said, without what shows that it is them. */
function chosenIn(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') && !proofFieldNames.includes(name)
        ? [[name, value]]
        : [],
    ),
  );
}
