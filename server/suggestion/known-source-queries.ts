import { z } from 'zod';

import type { KnownSource } from '@/extraction/suggestion';

import { database } from '../database/client';

let kept: { stamp: string; sources: readonly KnownSource[] } | null = null;

/**
 * Everybody on the desk who is known by a name, with every spelling, to recognise them in a text; a
 * merged source's names are those of the one that stands for it. No unnamed source is among them.
 * Kept in this process until a source's history grows.
 */
export async function knownSources(): Promise<{ stamp: string; sources: readonly KnownSource[] }> {
  const stamp = await stampOfSources();
  if (kept?.stamp === stamp) return kept;
  const rows = await database.source.findMany({
    where: { kind: { not: 'unnamed' }, withdrawnAt: null },
    select: {
      id: true,
      kind: true,
      name: true,
      mergedIntoId: true,
      aliases: { select: { name: true } },
    },
    orderBy: { number: 'asc' },
  });
  const spellings = new Map<string, string[]>();
  for (const { id, mergedIntoId, name, aliases } of rows) {
    const own = mergedIntoId ? [name] : [];
    const names = spellings.get(mergedIntoId ?? id) ?? [];
    spellings.set(mergedIntoId ?? id, [...names, ...own, ...aliases.map((alias) => alias.name)]);
  }
  const sources = rows
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map(({ id, kind, name }) => ({ id, kind, name, aliases: spellings.get(id) ?? [] }));
  kept = { stamp, sources };
  return kept;
}

const stamps = z.tuple([z.object({ stamp: z.string() })]);

/** Changes with every revision of a source and with every erasure, which may change a name. */
async function stampOfSources(): Promise<string> {
  const [{ stamp }] = stamps.parse(
    await database.$queryRaw`
      SELECT concat_ws(' ', count(*), sum(revision_number)) AS stamp
      FROM aggregate WHERE kind IN ('source', 'erasure')`,
  );
  return stamp;
}
