import { z } from 'zod';

import type { Transaction } from '../database/client';

/** The next number of the series that everybody sees. */
export async function nextSourceNumber(tx: Transaction): Promise<number> {
  const [next] = z.tuple([z.object({ number: z.number() })]).parse(
    await tx.$queryRaw`
        SELECT nextval(pg_get_serial_sequence('source', 'number'))::integer AS number`,
  );
  return next.number;
}
