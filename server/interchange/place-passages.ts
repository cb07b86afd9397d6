import { v7 as uuid } from 'uuid';

import type { SignedPassage } from '@/domain/attribution/signed-content';
import { locatePassage } from '@/domain/text/find-passage';
import type { RecordOf } from '@/interchange/record';
import type { Passage, Prisma } from '@/prisma/generated/client';

import type { Transaction } from '../database/client';
import { refuseLine } from './batch';
import type { TextRead } from './text-queries';

/** The passages of some versions, with those that lines add. */
export interface PlacedPassages {
  added: Prisma.PassageCreateManyInput[];
  /** The passages of a line, found in the text by their words; refuses the line if one is not there. */
  place: (
    text: TextRead,
    record: RecordOf<'attribution'>,
  ) => { passageIds: string[]; passages: SignedPassage[] };
}

/** As `placePassages` for many lines: one that stands there with the same answers serves again. */
export async function placedPassages(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<PlacedPassages> {
  const standing = await tx.passage.findMany({
    where: { articleVersionId: { in: [...versionIds] } },
  });
  const ids = new Map(standing.map((passage) => [keyOf(passage), passage.id]));
  const added: Prisma.PassageCreateManyInput[] = [];
  return {
    added,
    place(text, record) {
      const found = record.passages.map((given) => {
        const located = locatePassage(text.text, given.words, given.start);
        if (!located.ok) return refuseLine(located.message);
        const { start, end, exact, prefix, suffix } = located;
        return {
          articleVersionId: text.id,
          start,
          end,
          exact,
          prefix,
          suffix,
          form: given.form ?? ('paraphrased' as const),
          language: text.article.language,
          translated: given.translated ?? ('unknown' as const),
          originalWords: given.originalWords ?? null,
          originalLanguage: given.originalWords ? (given.originalLanguage ?? null) : null,
        };
      });
      if (new Set(found.map(keyOf)).size < found.length)
        refuseLine('The same words are given twice.');
      const passageIds = found.map((passage) => {
        const key = keyOf(passage);
        const id = ids.get(key) ?? uuid();
        if (!ids.has(key)) added.push({ id, ...passage });
        ids.set(key, id);
        return id;
      });
      return { passageIds, passages: found };
    },
  };
}

function keyOf(
  passage: Pick<
    Passage,
    | 'articleVersionId'
    | 'start'
    | 'end'
    | 'form'
    | 'language'
    | 'translated'
    | 'originalWords'
    | 'originalLanguage'
  >,
): string {
  const { articleVersionId, start, end, form, language, translated } = passage;
  return JSON.stringify([
    articleVersionId,
    start,
    end,
    form,
    language,
    translated,
    passage.originalWords,
    passage.originalLanguage,
  ]);
}
