import { presentVerdicts } from '@/domain/verdict/verdict';
import type { Prisma } from '@/prisma/generated/client';

import type { Database, Transaction } from '../database/client';

/** A verdict's row with what {@link presentVerdicts} asks. */
export type LoadedVerdict = Prisma.VerdictGetPayload<object> & { withdrawn: boolean };

/** A claim's verdicts, oldest first, and which of them hold. */
export async function loadVerdicts(db: Database | Transaction, claimId: string) {
  const rows = await db.verdict.findMany({
    where: { claimId },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
  });
  const verdicts = rows.map((row): LoadedVerdict => ({
    ...row,
    withdrawn: row.withdrawnAt !== null,
  }));
  return { verdicts, ...presentVerdicts(verdicts) };
}
