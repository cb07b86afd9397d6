import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';
import type { Prisma } from '@/prisma/generated/client';

import { offTheRecord, visibleTo } from '../attribution/visible';
import { stopWith } from '../command';
import type { Database, Transaction } from '../database/client';

/**
 * The sources that the actor may see. An unnamed source of ours that speaks off the record alone is
 * hidden from journalists who neither logged what it said nor are recorded as knowing it: its
 * description may already say too much. One that said nothing yet is seen by everybody; one whose
 * off-the-record words were given to another source since is none of these.
 */
export function sourceVisibleTo(actor: Actor): Prisma.SourceWhereInput {
  if (maySeeOffTheRecord(actor, null)) return {};
  const seen = { some: visibleTo(actor) };
  return {
    OR: [
      { owner: null },
      { owner: 'theirs' },
      { said: seen },
      { saidFor: seen },
      { said: { none: {} }, saidFor: { none: {} }, spokeOffRecord: false },
      { knownBy: { some: { personId: actor.id } } },
    ],
  };
}

/**
 * The sources that everybody may see: an unnamed one of ours that spoke off the record alone is nobody's
 * business. {@link sourceVisibleTo} says the same for one person.
 */
export const visibleToAll = {
  OR: [
    { owner: null },
    { owner: 'theirs' },
    { said: { some: { NOT: offTheRecord } } },
    { saidFor: { some: { NOT: offTheRecord } } },
    { said: { none: {} }, saidFor: { none: {} }, spokeOffRecord: false },
  ],
} as const satisfies Prisma.SourceWhereInput;

/** Whether any of these sources is not everybody's to see. */
export async function anyHidden(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const where = { id: { in: [...ids] }, NOT: visibleToAll };
  return (await tx.source.count({ where })) > 0;
}

/** The ids of the sources that are hidden from the actor. */
export async function hiddenSources(db: Database | Transaction, actor: Actor): Promise<string[]> {
  if (maySeeOffTheRecord(actor, null)) return [];
  const hidden = await db.source.findMany({
    where: { owner: 'ours', NOT: sourceVisibleTo(actor) },
    select: { id: true },
  });
  return hidden.map(({ id }) => id);
}

/**
 * Stops the command (`not_found`, at `field` if given) where a source is hidden from the actor, just as
 * if there were none: who has only its id must not learn of it, nor bring it to light by using it.
 */
export async function mustSeeSource(
  tx: Transaction,
  actor: Actor,
  id: string,
  field?: string,
): Promise<void> {
  if (maySeeOffTheRecord(actor, null)) return;
  const where = { id, NOT: sourceVisibleTo(actor) };
  if (!(await tx.source.findFirst({ where, select: { id: true } }))) return;
  const message = 'This source is not on the desk any more.';
  stopWith(refuse('not_found', message, field ? { [field]: [message] } : undefined));
}
