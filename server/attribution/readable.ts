import { formatFigure } from '@/domain/quantity/format-figure';
import { attributionReference } from '@/domain/reference';
import type { Json } from '@/domain/history/canonical-json';

import type { Transaction } from '../database/client';
import { contentInclude, figureOf } from './content';

const translatedWords = {
  yes: 'translated',
  no: 'not translated',
  unknown: 'translated or not is unknown',
};

/** An attribution's fields as people read them, for the claim's history and for showing a conflict. */
export async function readableAttribution(
  tx: Transaction,
  attributionId: string,
): Promise<Record<string, Json>> {
  const row = await tx.attribution.findUniqueOrThrow({
    where: { id: attributionId },
    include: {
      ...contentInclude,
      claim: { select: { number: true, unit: true } },
      repeats: { select: { number: true } },
    },
  });
  const figure = figureOf(row);
  return {
    reference: attributionReference(row.claim.number, row.number),
    speaker: row.speaker?.name ?? 'not stated',
    onBehalfOf: row.principal?.name ?? null,
    stance: row.stance,
    scope: row.scopeWords ? `part: ${row.scopeWords}` : row.scope,
    level: row.level,
    words: row.passages.map(({ passage }) => passage.exact),
    wordsAre: row.passages.map(
      ({ passage }) => `${passage.form}, ${translatedWords[passage.translated]}`,
    ),
    originalWords: row.passages.flatMap(({ passage }) => passage.originalWords ?? []),
    saidOn: row.saidOn,
    figure: figure && formatFigure(figure, row.claim.unit),
    relays: row.relays.map(({ source, words }) =>
      words ? `${words} ${source.name}` : source.name,
    ),
    article: row.articleVersion.article.title,
    repeats: row.repeats ? attributionReference(row.claim.number, row.repeats.number) : null,
    note: row.note,
  };
}
