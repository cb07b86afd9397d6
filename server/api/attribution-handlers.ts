import type { z } from 'zod';

import { newAttribution } from '@/domain/attribution/schema';
import { refuse } from '@/domain/result';
import type { attributionBody } from '@/interchange/api/bodies';

import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { logAttribution } from '../attribution/log-attribution';
import { database } from '../database/client';
import type { Handler } from './handle';
import { noSuch, Picks, whereNamed } from './names';
import { parseForm } from './parse-form';

export const makeAttribution: Handler = async ({
  actor,
  body,
  submissionId,
  names: { ref = '' },
}) => {
  const { article, version, speaker, principal, scopeWords, relays, passages, repeats, ...rest } =
    body as z.output<typeof attributionBody>;
  const where = whereNamed('claim', ref);
  const claim = await database.claim.findFirst({ where, select: { id: true } });
  if (!claim) return noSuch('claim', ref);
  const read = await database.articleVersion.findFirst({
    where: { article: whereNamed('article', article), ...(version ? { number: version } : {}) },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  if (!read) return { ...noSuch('article', article, 'article'), reason: 'invalid' };
  const repeated = repeats ? await openRow(claim.id, repeats) : null;
  if (repeats && !repeated) {
    return refuse('invalid', `The claim has no attribution ${repeats}.`, {
      repeats: [`The claim has no attribution ${repeats}.`],
    });
  }
  const picks = new Picks();
  const hops = [];
  for (const [index, { source, words }] of (relays ?? []).entries()) {
    hops.push({ source: await picks.of(source, `relays.${index}.source`), words });
  }
  const picked = {
    speaker: await picks.of(speaker, 'speaker'),
    principal: await picks.of(principal, 'principal'),
  };
  const known = picks.check();
  if (!known.ok) return known;
  const form = parseForm(newAttribution, {
    submissionId,
    articleVersionId: read.id,
    claim: { id: claim.id },
    attribution: {
      ...rest,
      ...picked,
      speakerNotStated: String(speaker === null),
      speaksForNobody: String(principal === null),
      scope: scopeWords ? 'part' : 'whole',
      scopeWords,
      relays: hops,
      passages: passages.map(({ start, ...passage }) => ({ ...passage, near: start })),
      repeatsId: repeated?.id,
    },
  });
  if (!form.ok) return form;
  const logged = await logAttribution(actor, form.form);
  return logged.ok ? { ok: true, answer: { reference: logged.reference } } : logged;
};

/** An attribution of a claim by its number, unless it is off the record. */
async function openRow(claimId: string, number: number): Promise<{ id: string } | null> {
  const row = await database.attribution.findUnique({
    where: { claimId_number: { claimId, number } },
    select: { id: true, ...visibilitySelect },
  });
  return row && !isRowOffTheRecord(row) ? { id: row.id } : null;
}
