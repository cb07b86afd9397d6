import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';

import { roleOfDenial } from '@/domain/claim/denial-role-schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { claimPage } from '../claim/queries';
import { addRoleFromDenial } from './role-from-denial';

/** A claim about a president, reported, and denied by somebody whose role nobody has noted. */
async function prepare(ann: Actor, edda: Actor, denier: { kind: string; text: string }) {
  const article = await makeArticle(ann);
  const president = { text: `President ${uuid()}`, kind: 'person' };
  const participants = [{ source: president, ownAct: 'true' }];
  const says = await makeAttribution(ann, article.id, {
    claim: { text: 'They spoke.', participants },
  });
  done(await decide(edda, says.id));
  const denial = await makeAttribution(ann, article.id, {
    claim: { id: says.claimId },
    attribution: { speaker: denier, stance: 'denies', saidOn: '11 Nov 2024' },
  });
  done(await decide(edda, denial.id));
  return { ...denial, claimNumber: says.claimNumber };
}

async function gapOf(actor: Actor, claimNumber: number) {
  const page = await claimPage(actor, claimNumber);
  const gap = page?.gaps.find(({ kind }) => kind === 'denial_moves_nothing');
  return { status: page?.status, roles: gap?.roleForms[0]?.roles ?? [] };
}

function add(actor: Actor, attributionId: string, role: string, fields: object = {}) {
  return addRoleFromDenial(actor, roleOfDenial.parse({ attributionId, role, ...fields }));
}

test('that a participant heads the organization makes the claim disputed in one press', async () => {
  const [ann, edda] = [await makePerson(), await makePerson('editor')];
  const denier = { kind: 'organization', text: `The palace ${uuid()}` };
  const { id, claimNumber, speakerId } = await prepare(ann, edda, denier);
  const { status, roles } = await gapOf(ann, claimNumber);
  expect(status).toBe('reported');
  expect(roles[0]).toMatchObject({ label: expect.stringContaining('heads'), reopens: false });
  const role = roles[0]?.value ?? '';
  const fields = { title: 'President', since: 'May 2012' };
  expect(await add(ann, id, role, { ...fields, since: '12 Nov 2024' })).toMatchObject({
    fields: { since: [expect.any(String)] },
  });
  done(await add(ann, id, role, fields));
  expect(await gapOf(ann, claimNumber)).toEqual({ status: 'disputed', roles: [] });
  expect(
    await testDatabase.sourceRole.findFirst({ where: { organizationId: speakerId } }),
  ).toMatchObject({ title: 'President', headsIt: true, heldFrom: '2012-05' });
  expect(await add(ann, id, role)).toMatchObject({ reason: 'already_exists' });
});

test('that somebody speaks for a participant names it as principal, to be signed off again', async () => {
  const [ann, edda] = [await makePerson(), await makePerson('editor')];
  const denier = { kind: 'person', text: `Spokesman ${uuid()}` };
  const { id, claimNumber, speakerId } = await prepare(ann, edda, denier);
  const { roles } = await gapOf(ann, claimNumber);
  expect(roles).toMatchObject([{ label: expect.stringContaining('speaks for'), reopens: true }]);
  done(await add(ann, id, roles[0]?.value ?? ''));
  const row = await testDatabase.attribution.findUniqueOrThrow({
    where: { id },
    include: { principal: true, authors: true },
  });
  expect(row).toMatchObject({
    review: 'under_re_review',
    principal: { name: expect.stringContaining('President') },
  });
  expect(row.authors.map(({ personId }) => personId)).toContain(ann.id);
  expect(
    await testDatabase.sourceRole.findFirst({ where: { sourceId: speakerId ?? '' } }),
  ).toMatchObject({ title: 'Spokesperson', speaksForId: row.principalId });
  done(await decide(edda, id));
  expect((await gapOf(ann, claimNumber)).status).toBe('disputed');
});

test('a role that the denial does not suggest is refused', async () => {
  const [ann, edda] = [await makePerson(), await makePerson('editor')];
  const denier = { kind: 'person', text: `Spokesman ${uuid()}` };
  const { id, speakerId } = await prepare(ann, edda, denier);
  expect(await add(ann, id, `heads:${speakerId}:${uuid()}`)).toMatchObject({ reason: 'invalid' });
});
