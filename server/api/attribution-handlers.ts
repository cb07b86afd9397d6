import type { z } from 'zod';

import { changedAttribution, newAttribution } from '@/domain/attribution/schema';
import { refuse, type Result } from '@/domain/result';
import { type attributionBody, changedAttributionBody } from '@/interchange/api/bodies';

import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { editAttribution } from '../attribution/edit-attribution';
import { logAttribution } from '../attribution/log-attribution';
import { database } from '../database/client';
import type { Handler } from './handle';
import { noSuch, Picks, sourceOf, whereNamed } from './names';
import { parseForm } from './parse-form';

type Body = z.output<typeof attributionBody>;
type Answers = Omit<Body, 'article' | 'version' | 'repeats'>;

/** The article version that a program names: the latest where it names none. Refuses `invalid`. */
async function versionNamed(
  { article, version }: Pick<Body, 'article' | 'version'>,
  prefix: string,
): Promise<Result<{ id: string }>> {
  const read = await database.articleVersion.findFirst({
    where: { article: whereNamed('article', article), ...(version ? { number: version } : {}) },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return read
    ? { ok: true, id: read.id }
    : { ...noSuch('article', article, `${prefix}article`), reason: 'invalid' };
}

/**
 * An attribution as the form for it posts it. Sources that are not there are kept in `picks`.
 * @param prefix what stands before the names of fields in refusals
 */
export async function attributionAsForm(
  body: Omit<Body, 'repeats'>,
  picks: Picks,
  prefix = '',
): Promise<Result<{ articleVersionId: string; attribution: Record<string, unknown> }>> {
  const { article, version, ...answers } = body;
  const read = await versionNamed({ article, version }, prefix);
  if (!read.ok) return read;
  const attribution = await fieldsAsForm(answers, picks, prefix);
  return { ok: true, articleVersionId: read.id, attribution };
}

/** What both forms of an attribution say, as they post it. */
async function fieldsAsForm(
  { speaker, principal, scopeWords, relays, passages, ...rest }: Answers,
  picks: Picks,
  prefix = '',
): Promise<Record<string, unknown>> {
  const hops = [];
  for (const [index, relay] of (relays ?? []).entries()) {
    const source = await picks.of(sourceOf(relay), `${prefix}relays.${index}.source`);
    hops.push({ source, words: relay.words });
  }
  const picked = {
    speaker: await picks.of(speaker, `${prefix}speaker`),
    principal: await picks.of(principal, `${prefix}principal`),
  };
  return {
    ...rest,
    ...picked,
    speakerNotStated: String(speaker === null),
    speaksForNobody: String(principal === null),
    scope: scopeWords ? 'part' : 'whole',
    scopeWords,
    relays: hops,
    passages: passages.map(({ start, ...passage }) => ({ ...passage, near: start })),
  };
}

export const makeAttribution: Handler = async ({
  actor,
  body,
  submissionId,
  names: { ref = '' },
}) => {
  const { repeats, ...sent } = body as Body;
  const where = whereNamed('claim', ref);
  const claim = await database.claim.findFirst({ where, select: { id: true } });
  if (!claim) return noSuch('claim', ref);
  const repeated = await repeatedRow(claim.id, repeats);
  if (!repeated.ok) return repeated;
  const picks = new Picks();
  const posted = await attributionAsForm(sent, picks);
  if (!posted.ok) return posted;
  const known = picks.check();
  if (!known.ok) return known;
  const form = parseForm(newAttribution, {
    submissionId,
    articleVersionId: posted.articleVersionId,
    claim: { id: claim.id },
    attribution: { ...posted.attribution, repeatsId: repeated.id },
  });
  if (!form.ok) return form;
  const logged = await logAttribution(actor, form.form);
  return logged.ok ? { ok: true, answer: { reference: logged.reference } } : logged;
};

export const changeAttribution: Handler = async ({
  actor,
  body,
  names: { ref = '', number = '' },
}) => {
  const where = whereNamed('claim', ref);
  const claim = await database.claim.findFirst({ where, select: { id: true } });
  const row = claim && /^\d{1,7}$/.test(number) ? await openRow(claim.id, Number(number)) : null;
  if (!claim || !row) return noSuch('attribution', `${ref}/${number}`);
  const { repeats, ...answers } = changedAttributionBody.strip().parse(body);
  const { revision } = body;
  const repeated = await repeatedRow(claim.id, repeats);
  if (!repeated.ok) return repeated;
  const picks = new Picks();
  const fields = await fieldsAsForm(answers, picks);
  const known = picks.check();
  if (!known.ok) return known;
  const form = parseForm(changedAttribution, {
    attributionId: row.id,
    revision,
    attribution: { ...fields, repeatsId: repeated.id },
  });
  if (!form.ok) return form;
  const changed = await editAttribution(actor, form.form);
  return changed.ok ? { ok: true, answer: { reference: changed.reference } } : changed;
};

/** The attribution of the claim that this one repeats, if any is named. Refuses `invalid`. */
async function repeatedRow(
  claimId: string,
  number: number | null | undefined,
): Promise<Result<{ id: string | undefined }>> {
  if (!number) return { ok: true, id: undefined };
  const row = await openRow(claimId, number);
  if (row) return { ok: true, id: row.id };
  const message = `The claim has no attribution ${number}.`;
  return refuse('invalid', message, { repeats: [message] });
}

/** An attribution of a claim by its number, unless it is off the record. */
async function openRow(claimId: string, number: number): Promise<{ id: string } | null> {
  const row = await database.attribution.findUnique({
    where: { claimId_number: { claimId, number } },
    select: { id: true, ...visibilitySelect },
  });
  return row && !isRowOffTheRecord(row) ? { id: row.id } : null;
}
