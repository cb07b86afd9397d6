import { z } from 'zod';

import type { Transaction } from '../database/client';

const numbers = z.array(z.object({ number: z.number() }));

/** So many numbers for new claims, the lowest first. */
export async function claimNumbers(tx: Transaction, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = numbers.parse(
    await tx.$queryRaw`
      SELECT nextval(pg_get_serial_sequence('claim', 'number'))::integer AS number
      FROM generate_series(1, ${count})`,
  );
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}
