import type { z } from 'zod';

import { claimWithAttributions } from '@/domain/attribution/schema';
import { changedClaim } from '@/domain/claim/schema';
import type { Result } from '@/domain/result';
import type { claimPage, writtenClaim } from '@/interchange/api/answers';
import { claimBody, type newClaimBody } from '@/interchange/api/bodies';

import { logClaim } from '../attribution/log-claim';
import { editClaim } from '../claim/commands';
import { readPlace } from '../claim/cursor';
import { listClaims } from '../claim/list-queries';
import { database } from '../database/client';
import { attributionAnswer } from './attribution-answer';
import { claimAnswer } from './claim-answer';
import { claimFilter } from './claim-filter';
import { attributionAsForm } from './attribution-handlers';
import type { Handler } from './handle';
import { noSuch, noSuchPage, Picks, sourceOf, storyNamed, whereNamed } from './names';
import { parseForm } from './parse-form';

export const readClaims: Handler = async ({ query }) => {
  const { after, story, sort = 'added', ...asked } = query as Record<string, string | undefined>;
  const [sorted, place = ''] = after?.split(':') ?? [];
  if (after !== undefined && !(sorted === sort && readPlace(place))) return noSuchPage();
  const named = await storyNamed(story);
  if (!named.ok) return named;
  const page = await listClaims(
    ...claimFilter({ ...asked, story: named.id, sort: sort === 'added' ? 'logged' : 'activity' }),
    after === undefined ? {} : { after: place },
  );
  const answer: z.input<typeof claimPage> = {
    items: page.rows.map((row) => ({
      reference: row.reference,
      statement: row.statement,
      language: row.language,
      kind: row.kind,
      status: row.status,
      verdict: row.verdict,
      story: row.story?.name ?? null,
      asserting: row.asserting,
      denying: row.denying,
      noComment: row.noComment,
      waiting: row.waiting,
      lastActivityAt: row.lastActivityAt,
    })),
    after: page.after && `${sort}:${page.after}`,
  };
  return { ok: true, answer };
};

export const readClaim: Handler = async ({ names: { ref = '' } }) => {
  const answer = await claimAnswer(ref);
  return answer ? { ok: true, answer } : noSuch('claim', ref);
};

export const readAttribution: Handler = async ({ names: { ref = '', number = '' } }) => {
  const claim = await claimAnswer(ref);
  const answer = claim && (await attributionAnswer(claim, number));
  return answer ? { ok: true, answer } : noSuch('attribution', `${ref}/${number}`);
};

/** What both forms of a claim say, as they post it. */
async function fieldsOf(
  body: z.output<typeof claimBody>,
): Promise<Result<{ fields: Record<string, unknown> }>> {
  const { story, tags = [], participants = [], ...rest } = body;
  const named = await storyNamed(story);
  if (!named.ok) return named;
  const picks = new Picks();
  const rows = [];
  for (const [index, participant] of participants.entries()) {
    const source = await picks.of(sourceOf(participant), `participants.${index}.source`);
    rows.push({ source, ownAct: participant.ownAct?.toString() });
  }
  const known = picks.check();
  if (!known.ok) return known;
  const fields = { ...rest, storyId: named.id, tags: tags.join(','), participants: rows };
  return { ok: true, fields };
}

export const makeClaim: Handler = async ({ actor, body, submissionId }) => {
  const { attributions: sent = [], ...claim } = body as z.output<typeof newClaimBody>;
  const made = await fieldsOf(claim);
  if (!made.ok) return made;
  const picks = new Picks();
  const attributions = [];
  for (const [index, one] of sent.entries()) {
    const posted = await attributionAsForm(one, picks, `attributions.${index}.`);
    if (!posted.ok) return posted;
    const { articleVersionId, attribution } = posted;
    attributions.push({ articleVersionId, attribution });
  }
  const known = picks.check();
  if (!known.ok) return known;
  const read = parseForm(claimWithAttributions, {
    submissionId,
    claim: made.fields,
    attributions,
  });
  if (!read.ok) return read;
  const logged = await logClaim(actor, read.form);
  if (!logged.ok) return logged;
  const answer: z.input<typeof writtenClaim> = {
    reference: logged.reference,
    attributions: logged.attributions,
  };
  return { ok: true, answer };
};

export const changeClaim: Handler = async ({ actor, body, names: { ref = '' } }) => {
  const where = whereNamed('claim', ref);
  const claim = await database.claim.findFirst({ where, select: { id: true } });
  if (!claim) return noSuch('claim', ref);
  const made = await fieldsOf(claimBody.strip().parse(body));
  if (!made.ok) return made;
  const { revision } = body;
  const read = parseForm(changedClaim, { claimId: claim.id, revision, claim: made.fields });
  if (!read.ok) return read;
  const changed = await editClaim(actor, read.form);
  return changed.ok ? { ok: true, answer: { reference: changed.reference } } : changed;
};
