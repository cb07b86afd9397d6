import { namedKinds, type SourceKind } from '@/domain/source/kind';

import type { Transaction } from '../database/client';
import { foldName } from '@/domain/source/fold-name';

/**
 * Makes other commands wait until this one ends before they look for or make a source of this name,
 * so that two people who log the same newcomer at the same moment make one.
 */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  await lockFoldedNames(tx, [foldName(name)]);
}

/** As {@link lockName} for many names, folded already, always in one order. */
export async function lockFoldedNames(tx: Transaction, names: readonly string[]): Promise<void> {
  const keys = [...new Set(names)].map((name) => `source ${name}`);
  if (keys.length === 0) return;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM (SELECT unnest(${keys}::text[]) AS key ORDER BY 1 OFFSET 0) keys`;
}

/**
 * The named sources that stand on the desk and have this name or alias once both are folded, each by
 * the name that it was found by; one that is merged is found as the source that it was merged into.
 */
export async function sourcesNamed(
  tx: Transaction,
  name: string,
  kind?: SourceKind,
): Promise<{ id: string; number: number; name: string }[]> {
  const searchName = foldName(name);
  const found = await tx.source.findMany({
    where: {
      OR: [{ searchName }, { aliases: { some: { searchName } } }],
      kind: kind ?? { in: [...namedKinds] },
      withdrawnAt: null,
    },
    select: {
      id: true,
      number: true,
      name: true,
      searchName: true,
      mergedInto: { select: { id: true, number: true } },
    },
    orderBy: { number: 'asc' },
    take: 20,
  });
  // A name comes before an alias: the source called so, where others are only also called so.
  const byName = found.filter((source) => source.searchName === searchName);
  const named = byName.length > 0 ? byName : found;
  const asMerged = named.map(({ mergedInto, id, number, name: foundBy }) => ({
    ...(mergedInto ?? { id, number }),
    name: foundBy,
  }));
  return [...new Map(asMerged.map((source) => [source.id, source])).values()];
}
