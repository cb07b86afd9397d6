import type { Transaction } from '../database/client';

/** Merges and their undoing come one after the other: each moves what earlier ones point at. */
export async function lockMerges(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('merges', 0))`;
}
