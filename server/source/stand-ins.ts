import type { Prisma } from '@/prisma/generated/client';

import type { Database, Transaction } from '../database/client';

type SourceRow = Prisma.SourceGetPayload<object>;

/** A merge of two sources that is only thought of, for its preview. */
export interface ThoughtMerge {
  fromId: string;
  intoId: string;
}

/** Which source stands for which: a merged one's word is the word of the one it was merged into. */
export interface StandIns {
  /** The id of the source that this one counts as: itself unless it is merged. */
  idOf: (id: string) => string;
  /** The row of the source that this one counts as; undefined if nobody asked about it. */
  rowOf: (id: string) => SourceRow | undefined;
  /** The ids that were asked about, those they count as, and every other one that counts as these. */
  ids: string[];
}

/**
 * Loads who stands for these sources (docs/decisions/033-a-merged-source-is-a-pointer.md).
 * @param thought a merge to be taken as made, with all that was merged into its source before
 * @param known rows of these sources that were loaded already and need not be asked for again
 */
export async function loadStandIns(
  db: Database | Transaction,
  sourceIds: readonly string[],
  thought: ThoughtMerge | null = null,
  known: readonly Pick<SourceRow, 'id' | 'mergedIntoId'>[] = [],
): Promise<StandIns> {
  const pointers = new Map(known.map((source) => [source.id, source]));
  const unknown = [...new Set(sourceIds)].filter((id) => !pointers.has(id));
  const found =
    unknown.length === 0
      ? []
      : await db.source.findMany({
          where: { id: { in: unknown } },
          select: { id: true, mergedIntoId: true },
        });
  const asked = [...pointers.values(), ...found];
  const through = (id: string) => (thought && id === thought.fromId ? thought.intoId : id);
  const pointed = asked.map(({ id, mergedIntoId }) => mergedIntoId ?? id);
  const targets = [...new Set([...pointed, ...pointed.map(through)])];
  const family =
    targets.length === 0
      ? []
      : await db.source.findMany({
          where: { OR: [{ id: { in: targets } }, { mergedIntoId: { in: targets } }] },
        });
  const byId = new Map(family.map((source) => [source.id, source]));
  const idOf = (id: string) => through(byId.get(id)?.mergedIntoId ?? id);
  return { idOf, rowOf: (id) => byId.get(idOf(id)), ids: [...byId.keys()] };
}

/** The ids of the source that this one counts as and of all that count as it. */
export async function familyOf(db: Database | Transaction, sourceId: string): Promise<string[]> {
  return (await loadStandIns(db, [sourceId])).ids;
}

/** The id of the source that this one counts as: itself unless it is merged. */
export async function standInOf(db: Database | Transaction, sourceId: string): Promise<string> {
  const source = await db.source.findUnique({
    where: { id: sourceId },
    select: { mergedIntoId: true },
  });
  return source?.mergedIntoId ?? sourceId;
}
