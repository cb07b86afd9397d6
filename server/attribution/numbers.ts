import { numberApart } from '@/domain/reference';

import type { Transaction } from '../database/client';

/** A row that gets a number under a claim. */
export interface RowToNumber {
  id: string;
  /** It is off the record: its number stands apart from those that everybody sees. */
  isHidden: boolean;
}

/**
 * Gives rows their numbers under a claim, in their order. The caller holds the claim.
 * @returns the numbers, by the rows' ids
 */
export async function numberRows(
  tx: Transaction,
  claimId: string,
  rows: readonly RowToNumber[],
): Promise<Map<string, number>> {
  const shown = rows.filter(({ isHidden }) => !isHidden);
  const { attributionCount: last } = await tx.claim.update({
    where: { id: claimId },
    data: { attributionCount: { increment: shown.length } },
    select: { attributionCount: true },
  });
  const first = last - shown.length + 1;
  const numbers = new Map(shown.map(({ id }, index) => [id, first + index]));
  const hidden = rows.filter(({ isHidden }) => isHidden);
  const taken = hidden.length > 0 ? await takenApart(tx, claimId) : new Set<number>();
  for (const { id } of hidden) {
    const number = numberApart(id, (one) => taken.has(one));
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/** {@link numberRows} of one row. */
export async function numberRow(
  tx: Transaction,
  claimId: string,
  row: RowToNumber,
): Promise<number> {
  return (await numberRows(tx, claimId, [row])).get(row.id) ?? 0;
}

async function takenApart(tx: Transaction, claimId: string): Promise<Set<number>> {
  const rows = await tx.attribution.findMany({
    where: { claimId, OR: [{ number: { lt: 0 } }, { formerNumber: { not: null } }] },
    select: { number: true, formerNumber: true },
  });
  return new Set(rows.flatMap(({ number, formerNumber }) => [number, formerNumber ?? 0]));
}
