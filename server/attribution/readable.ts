import type { Level } from '@/domain/attribution/level';
import type { SignedPassage } from '@/domain/attribution/signed-content';
import type { Scope, Stance } from '@/domain/attribution/stance';
import type { Figure } from '@/domain/quantity/figure';
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
  return attributionInWords({
    ...row,
    passages: row.passages.map(({ passage }) => passage),
    figure: figureOf(row),
    article: row.articleVersion.article,
  });
}

/** What {@link readableAttribution} says of an attribution. */
export function attributionInWords(row: {
  number: number;
  claim: { number: number; unit: string | null };
  speaker: { name: string } | null;
  principal: { name: string } | null;
  stance: Stance;
  scope: Scope;
  scopeWords: string | null;
  level: Level;
  passages: readonly SignedPassage[];
  saidOn: string;
  figure: Figure | null;
  relays: readonly { source: { name: string }; words: string | null }[];
  article: { title: string };
  repeats: { number: number } | null;
  note: string | null;
}): Record<string, Json> {
  return {
    reference: attributionReference(row.claim.number, row.number),
    speaker: row.speaker?.name ?? 'not stated',
    onBehalfOf: row.principal?.name ?? null,
    stance: row.stance,
    scope: row.scopeWords ? `part: ${row.scopeWords}` : row.scope,
    level: row.level,
    words: row.passages.map(({ exact }) => exact),
    wordsAre: row.passages.map(({ form, translated }) => `${form}, ${translatedWords[translated]}`),
    originalWords: row.passages.flatMap(({ originalWords }) => originalWords ?? []),
    saidOn: row.saidOn,
    figure: row.figure && formatFigure(row.figure, row.claim.unit),
    relays: row.relays.map(({ source, words }) =>
      words ? `${words} ${source.name}` : source.name,
    ),
    article: row.article.title,
    repeats: row.repeats ? attributionReference(row.claim.number, row.repeats.number) : null,
    note: row.note,
  };
}
