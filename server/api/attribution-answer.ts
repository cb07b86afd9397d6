import type { z } from 'zod';

import { formatFigure } from '@/domain/quantity/format-figure';
import { numberOf, reference } from '@/domain/reference';
import type { attributionAlone, claim } from '@/interchange/api/answers';

import { contentInclude, figureOf } from '../attribution/content';
import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { database } from '../database/client';

/**
 * One attribution of a claim as it stands, whole enough to be sent back as a change; null if there is
 * none of that number, or it is off the record. In the claim's own list it is the version that counts.
 */
export async function attributionAnswer(
  of: z.input<typeof claim>,
  number: string,
): Promise<z.input<typeof attributionAlone> | null> {
  const counting = of.attributions.find((one) => one.reference === `${of.reference}/${number}`);
  const row = counting && (await presentRow(of.reference, Number(number)));
  if (!counting || !row || isRowOffTheRecord(row)) return null;
  const figure = figureOf(row);
  const linkTo = (named: { number: number; name: string }) => ({
    reference: reference('source', named.number),
    name: named.name,
  });
  const speaker = row.speaker && linkTo(row.speaker);
  const present = {
    stance: row.stance,
    scopeWords: row.scopeWords,
    level: row.level,
    saidOn: row.saidOn,
    figure: figure && formatFigure(figure, null),
  };
  return {
    ...counting,
    ...present,
    speaker: speaker && {
      ...speaker,
      role: counting.speaker?.reference === speaker.reference ? counting.speaker.role : null,
    },
    principal: row.principal && linkTo(row.principal),
    version: row.articleVersion.number,
    passages: row.passages.map(({ passage }) => ({
      words: passage.exact,
      start: passage.start,
      form: passage.form,
      translated: passage.translated,
      originalWords: passage.originalWords,
      originalLanguage: passage.originalLanguage,
    })),
    relays: row.relays.map(({ source, words }) => ({ ...linkTo(source), words })),
    repeats: row.repeats?.number ?? null,
    note: row.note,
    revision: of.revision,
    counting: row.review === 'under_re_review' ? counting : null,
  };
}

async function presentRow(claimReference: string, number: number) {
  return database.attribution.findFirst({
    where: { number, claim: { number: numberOf('claim', claimReference) ?? 0 } },
    include: {
      ...contentInclude,
      signOffs: visibilitySelect.signOffs,
      repeats: { select: { number: true } },
    },
  });
}
