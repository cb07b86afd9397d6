import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import type { NumberedRecord } from './batch';
import { knownClaims } from './known-queries';

/** Makes other imports wait until this transaction ends, so that two of one file add each record once. */
export async function lockImports(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import', 0))`;
}

/** Locks the histories of the claims that these lines name. */
export async function lockNamedClaims(
  tx: Transaction,
  lines: readonly NumberedRecord<'attribution'>[],
): Promise<void> {
  const claims = await knownClaims(
    tx,
    lines.map(({ record }) => record.claim),
  );
  await lockAggregates(
    tx,
    [...claims.values()].map(({ id }) => id),
  );
}
