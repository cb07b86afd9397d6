import { foldName } from '@/domain/source/fold-name';
import type { SourceKind } from '@/domain/source/kind';

import type { Transaction } from '../database/client';

/** A source that stands under a name. */
export interface SameNamed {
  id: string;
  /** Null: it is being written. */
  number: number | null;
  externalId: string | null;
  note: string | null;
}

/** Sources of one kind whose names fold to the same have one name. */
export function nameKey({ kind, name }: { kind: SourceKind; name: string }): string {
  return `${kind} ${foldName(name)}`;
}

/** As `lockName`, for many names, always in one order. */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  const keys = [...new Set(names.map((name) => `source ${foldName(name)}`))].sort();
  if (keys.length === 0) return;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM (SELECT unnest(${keys}::text[]) AS key ORDER BY 1 OFFSET 0) keys`;
}

/**
 * The named sources that stand on the desk under each of these names, by {@link nameKey}; of a merged
 * one that which stands for it.
 */
export async function sourcesCalled(
  tx: Transaction,
  names: readonly string[],
): Promise<Map<string, SameNamed[]>> {
  if (names.length === 0) return new Map();
  const found = await tx.source.findMany({
    where: {
      searchName: { in: [...new Set(names.map(foldName))] },
      kind: { not: 'unnamed' },
      withdrawnAt: null,
    },
    select: {
      id: true,
      number: true,
      kind: true,
      name: true,
      externalId: true,
      note: true,
      mergedInto: { select: { id: true, number: true, externalId: true, note: true } },
    },
    orderBy: { number: 'asc' },
  });
  const called = Map.groupBy(found, nameKey);
  return new Map(
    [...called].map(([key, sources]) => {
      const standing = sources.map(({ mergedInto, ...source }) => mergedInto ?? source);
      return [key, [...new Map(standing.map((source) => [source.id, source])).values()]];
    }),
  );
}
