import type { Prisma } from '@/prisma/generated/client';
import { reference } from '@/domain/reference';
import { refuse } from '@/domain/result';

import { stopWith } from '../command';
import type { Database, Transaction } from '../database/client';

const whole = {
  outlet: { select: { id: true, name: true, number: true } },
  mergedInto: { select: { id: true, name: true, number: true } },
  authenticatedBy: { select: { name: true } },
  aliases: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
  roles: {
    orderBy: [{ fromEarliest: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    include: {
      organization: { select: { id: true, name: true, number: true } },
      speaksFor: { select: { id: true, name: true, number: true } },
    },
  },
} as const satisfies Prisma.SourceInclude;

/** A source's row with all that its edit form shows. */
export type WholeSource = Prisma.SourceGetPayload<{ include: typeof whole }>;

/** A source with its aliases and roles, or null. */
export function findSource(
  tx: Transaction | Database,
  where: { id: string } | { number: number },
): Promise<WholeSource | null> {
  return tx.source.findUnique({ where, include: whole });
}

/** The sources that were merged into this one, by name. */
export function mergedSources(tx: Transaction | Database, id: string): Promise<WholeSource[]> {
  return tx.source.findMany({
    where: { mergedIntoId: id },
    include: whole,
    orderBy: [{ name: 'asc' }, { number: 'asc' }],
  });
}

/** As {@link findSource}; stops the command (`not_found`) if there is none. */
export async function loadSource(tx: Transaction, id: string): Promise<WholeSource> {
  const source = await findSource(tx, { id });
  if (!source) stopWith(refuse('not_found', 'This source is not on the desk any more.'));
  return source;
}

/** As {@link loadSource}; stops the command (`withdrawn`) if it was withdrawn or merged into another. */
export async function loadStandingSource(tx: Transaction, id: string): Promise<WholeSource> {
  const source = await loadSource(tx, id);
  if (source.withdrawnAt) {
    stopWith(refuse('withdrawn', 'This source was withdrawn. Restore it before changing it.'));
  }
  if (source.mergedInto) {
    const { name, number } = source.mergedInto;
    const message = `This source was merged into ${name} (${reference('source', number)}). Work on that one, or undo the merge.`;
    stopWith(refuse('withdrawn', message));
  }
  return source;
}
