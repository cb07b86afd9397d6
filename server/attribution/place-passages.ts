import { v7 as uuid } from 'uuid';

import type { AttributionFields } from '@/domain/attribution/schema';
import { locatePassage } from '@/domain/text/find-passage';

import type { Transaction } from '../database/client';
import { stopAt, type VersionRead } from './prepare';

/**
 * Finds the words that the form gives in the article's text and answers the passages' ids in the
 * form's order. A passage that stands there already with the same answers serves again, so that
 * one passage can serve several claims. Stops the command where the words are not in the text.
 */
export async function placePassages(
  tx: Transaction,
  version: VersionRead,
  passages: AttributionFields['passages'],
): Promise<string[]> {
  const ids: string[] = [];
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
    if (ids.includes(id)) stopAt(`passages[${index}].words`, 'These words are given twice.');
    ids.push(id);
  }
  return ids;
}

/** Puts these relays and passages in the place of the attribution's present ones. */
export async function writeChain(
  tx: Transaction,
  attributionId: string,
  relays: readonly { sourceId: string; words: string | null }[],
  passageIds: readonly string[],
): Promise<void> {
  await tx.attributionRelay.deleteMany({ where: { attributionId } });
  await tx.attributionPassage.deleteMany({ where: { attributionId } });
  await tx.attributionRelay.createMany({
    data: relays.map((relay, position) => ({ attributionId, position, ...relay })),
  });
  await tx.attributionPassage.createMany({
    data: passageIds.map((passageId, position) => ({ attributionId, passageId, position })),
  });
}
