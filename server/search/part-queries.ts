import { z } from 'zod';

import { Prisma } from '@/prisma/generated/client';

import { type Database, database, type Transaction } from '../database/client';

/** Claims and articles are looked through in parts of this many, the newest part first. */
export const partSize = 8192;

/** The part that the claim or article with this number belongs to. */
export function partOf(number: number): number {
  return Math.floor(number / partSize);
}

/** The part of the newest claim or article. */
export async function newestPart(
  of: 'claim' | 'article',
  db: Database | Transaction = database,
): Promise<number> {
  const table = of === 'claim' ? Prisma.sql`claim` : Prisma.sql`article`;
  const [row] = z
    .array(z.object({ last: z.number().nullable() }))
    .parse(await db.$queryRaw`SELECT max(number) AS last FROM ${table}`);
  return partOf(row?.last ?? 0);
}
