import { v7 as uuid } from 'uuid';

import type { AttributionFields } from '@/domain/attribution/schema';
import { locatePassage } from '@/domain/text/find-passage';

import type { Transaction } from '../database/client';
import { stopAt, type VersionRead } from './prepare';

/** A passage where it stands: UTF-16 code units of the version's text. */
export interface PlacedPassage {
  id: string;
  start: number;
  end: number;
}

/**
 * Finds the words that the form gives in the article's text and answers the passages in the form's
 * order. A passage that stands there already with the same answers serves again, so that
 * one passage can serve several claims. Stops the command where the words are not in the text.
 */
export async function placePassages(
  tx: Transaction,
  version: VersionRead,
  passages: AttributionFields['passages'],
): Promise<PlacedPassage[]> {
  const placed: PlacedPassage[] = [];
  for (const [index, given] of passages.entries()) {
    const found = locatePassage(version.text, given.words, given.near);
    if (!found.ok) stopAt(`passages[${index}].words`, found.message);
    const { start, end, exact, prefix, suffix } = found;
    const place = { articleVersionId: version.id, start, end };
    const answers = {
      form: given.form,
      language: version.article.language,
      translated: given.translated,
      originalWords: given.originalWords,
      originalLanguage: given.originalWords ? (given.originalLanguage ?? null) : null,
    };
    const standing = await tx.passage.findFirst({ where: { ...place, ...answers } });
    const id = standing?.id ?? uuid();
    if (!standing) {
      await tx.passage.create({ data: { id, ...place, ...answers, exact, prefix, suffix } });
    }
    if (placed.some((one) => one.id === id)) {
      stopAt(`passages[${index}].words`, 'These words are given twice.');
    }
    placed.push({ id, start, end });
  }
  return placed;
}

/** Puts these relays and passages in the place of the attribution's present ones. */
export async function writeChain(
  tx: Transaction,
  attributionId: string,
  relays: readonly { sourceId: string; words: string | null }[],
  passages: readonly PlacedPassage[],
): Promise<void> {
  await tx.attributionRelay.deleteMany({ where: { attributionId } });
  await tx.attributionPassage.deleteMany({ where: { attributionId } });
  await insertChain(tx, attributionId, relays, passages);
}

/** Writes the relays and passages of an attribution that has none yet. */
export async function insertChain(
  tx: Transaction,
  attributionId: string,
  relays: readonly { sourceId: string; words: string | null }[],
  passages: readonly PlacedPassage[],
): Promise<void> {
  if (relays.length > 0) {
    await tx.attributionRelay.createMany({
      data: relays.map((relay, position) => ({ attributionId, position, ...relay })),
    });
  }
  if (passages.length > 0) {
    await tx.attributionPassage.createMany({
      data: passages.map(({ id }, position) => ({ attributionId, passageId: id, position })),
    });
  }
}
