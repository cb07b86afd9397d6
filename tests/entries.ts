import { expect } from 'vitest';

import { facetKey } from '@/domain/claim/facet-key';
import { entryOf } from '@/server/claim/entry';
import { addUpFacets, countFacets } from '@/server/claim/facet-queries';
import { loadClaimEvidence } from '@/server/claim/load';
import { summaryOf } from '@/server/claim/refresh';
import { database } from '@/server/database/client';
import { refreshClaimText } from '@/server/search/claim-text';

/** A claim's entry, and its place in the list of each of its facets, are what the rules give from scratch. */
export async function entryMustBeUpToDate(claimId: string): Promise<void> {
  const loaded = await loadClaimEvidence(database, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  const { claim } = loaded;
  const held = await database.claimEntry.findUnique({ where: { claimId } });
  const listed = await database.claimFacet.findMany({ where: { claimId } });
  if (claim.mergedIntoId !== null) {
    expect([held, listed]).toEqual([null, []]);
    return;
  }
  const wanted = entryOf(loaded, summaryOf(loaded, new Date()), claim, claim.lastActivityAt);
  const keys = wanted.facets.map((facet) => facetKey(facet, wanted.withdrawn));
  const { loggedAt, lastActivityAt, eventDay, disagreement } = wanted;
  expect(held).toMatchObject({ loggedAt, lastActivityAt, eventDay, disagreement });
  expect(new Set(held?.facets)).toEqual(new Set(keys));
  expect(new Set(listed.map(({ facet }) => facet))).toEqual(new Set(keys));
  expect(listed.every((row) => row.lastActivityAt.getTime() === lastActivityAt.getTime())).toBe(
    true,
  );
  const spans = await database.$queryRaw`
    SELECT happened IS NOT DISTINCT FROM ${wanted.happened}::daterange AS happened,
      said IS NOT DISTINCT FROM ${wanted.said}::datemultirange AS said,
      figures IS NOT DISTINCT FROM ${wanted.figures}::nummultirange AS figures
    FROM claim_entry WHERE claim_id = ${claimId}::uuid`;
  expect(spans).toEqual([{ happened: true, said: true, figures: true }]);
}

/** The words by which a claim is found are what its evidence gives from scratch. */
export async function textMustBeUpToDate(claimId: string): Promise<void> {
  const loaded = await loadClaimEvidence(database, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  const stored = () => database.$queryRaw<{ words: string }[]>`
    SELECT words::text FROM claim_text WHERE claim_id = ${claimId}::uuid`;
  const before = await stored();
  await database.$transaction((tx) => refreshClaimText(tx, loaded));
  expect(await stored()).toEqual(before);
  const { withdrawnAt, mergedIntoId } = loaded.claim;
  expect(before).toHaveLength(withdrawnAt === null && mergedIntoId === null ? 1 : 0);
}

/** Every word that is looked for in place of another is one that some claim has. */
export async function vocabularyMustBeTrue(): Promise<void> {
  const lost = await database.$queryRaw`
    SELECT word FROM search_word WHERE NOT EXISTS (
      SELECT 1 FROM claim_text WHERE words @@ plainto_tsquery('simple', stem))`;
  expect(lost).toEqual([]);
}

/** Every facet's count is how many entries have it, before and after what was noted is added up. */
export async function countsMustBeTrue(): Promise<void> {
  const entries = await database.claimEntry.findMany({ select: { facets: true } });
  const counted = new Map<bigint, number>();
  for (const key of entries.flatMap(({ facets }) => facets)) {
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const keys = [...counted.keys()];
  expect(await countFacets(keys)).toEqual(counted);
  await addUpFacets();
  expect(await countFacets(keys)).toEqual(counted);
  expect(await database.facetChange.count()).toBe(0);
  const stored = await database.facet.findMany();
  expect(new Map(stored.map(({ id, count }) => [id, count]))).toEqual(counted);
  // The number that a facet is found by is the one that its words give.
  for (const { id, name, value, withdrawn } of stored) {
    expect(facetKey({ name, value }, withdrawn)).toBe(id);
  }
}
