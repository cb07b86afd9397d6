import { numberApart } from '@/domain/reference';

import type { Transaction } from '../database/client';
import { nextSourceNumber } from './number-queries';

/** The number of a new source that everybody but those who may know of it must not see. */
export async function sourceNumberApart(tx: Transaction, id: string): Promise<number> {
  const taken = new Set<number>();
  for (;;) {
    const number = numberApart(id, (one) => taken.has(one));
    const where = { OR: [{ number }, { formerNumber: number }] };
    if (!(await tx.source.findFirst({ where, select: { id: true } }))) return number;
    taken.add(number);
  }
}

/** Sources that are no longer hidden get the next number that everybody sees. */
export async function numberOpenedSources(
  tx: Transaction,
  sources: readonly { id: string; number: number }[],
): Promise<void> {
  for (const { id, number } of sources) {
    if (number > 0) continue;
    const data = { number: await nextSourceNumber(tx), formerNumber: number };
    await tx.source.updateMany({ where: { id, number }, data });
  }
}
