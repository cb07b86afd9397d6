import { expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { identify, joinSources, markDifferent, markSame } from '@/tests/factories/merges';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { claimAsOf } from '../claim/as-of';
import { historyOf } from '../history/view';
import { recordKnower } from '../source/known-identity';
import { withdrawIdentification } from './identify-source';
import { confirmDifferentPeople } from './mark-different-people';
import { claimOrigins } from './queries';
import { withdrawOriginMark } from './withdraw-mark';

const reason = 'For this test.';
const refused = { ok: false, reason: 'invalid' };

async function twoOfficials() {
  const [reporter, editor] = [await makePerson('journalist'), await makePerson('editor')];
  const official = await makeUnnamed(reporter, { name: 'an official' });
  const diplomat = await makeUnnamed(reporter, { name: 'a diplomat' });
  const article = await makeArticle(reporter);
  const first = await makeAttribution(reporter, article.id, {
    claim: { text: 'The two spoke by telephone.' },
    attribution: { speaker: { id: official.id } },
  });
  const second = await makeAttribution(reporter, article.id, {
    claim: { id: first.claimId },
    attribution: { speaker: { id: diplomat.id } },
  });
  for (const { id } of [first, second]) done(await decide(editor, id));
  return { reporter, editor, official, diplomat, first, second, claimId: first.claimId };
}

async function stored(claimId: string) {
  const claim = await testDatabase.claim.findUniqueOrThrow({ where: { id: claimId } });
  return (claim.summary as { sentence: string }).sentence;
}

async function markOf(where: object) {
  return testDatabase.originMark.findFirstOrThrow({ where: { ...where, withdrawnAt: null } });
}

test('a same-origin mark makes one origin of two, and withdrawing it two again', async () => {
  const { editor, claimId, first, second } = await twoOfficials();
  expect(await stored(claimId)).toMatch('Reported by 1–2 origins');
  done(await markSame(editor, claimId, first.id, second.id));
  expect(await stored(claimId)).toMatch('Reported by 1 origin');
  const { id } = await markOf({ claimId });
  done(await withdrawOriginMark(editor, { id, reason }));
  expect(await stored(claimId)).toMatch('Reported by 1–2 origins');
});

test('different people count as two once a second editor says so too, who is told', async () => {
  const { editor, claimId, official, diplomat } = await twoOfficials();
  const second = await makePerson('editor');
  done(await markDifferent(editor, claimId, official.id, diplomat.id));
  expect(await stored(claimId)).toMatch('Reported by 1–2 origins');
  const { id } = await markOf({ firstSourceId: official.id });
  const told = { personId: second.id, kind: 'mark_to_confirm', aboutId: id };
  expect(await testDatabase.notification.count({ where: told })).toBe(1);
  expect(await confirmDifferentPeople(editor, { id, claimId })).toMatchObject({
    reason: 'two_person_rule',
  });
  done(await confirmDifferentPeople(second, { id, claimId }));
  expect(await stored(claimId)).toMatch('Corroborated by 2 origins');
  expect(await joinSources(editor, official.id, diplomat.id)).toMatchObject(refused);
  done(await withdrawOriginMark(editor, { id, reason }));
  expect(await stored(claimId)).toMatch('Reported by 1–2 origins');
});

async function withOurs(editor: Actor, claimId: string) {
  const reporter = await makePerson('journalist');
  const ours = await makeUnnamed(reporter, { name: 'somebody in the office', owner: 'ours' });
  const since = { personId: editor.id, since: '2024-11-01', how: 'Told.' };
  done(await recordKnower(editor, ours.id, { submissionId: crypto.randomUUID(), ...since }));
  const interview = await makeArticle(reporter, ownReportingForm());
  const row = await makeAttribution(reporter, interview.id, {
    claim: { id: claimId },
    attribution: { speaker: { id: ours.id } },
  });
  done(await decide(editor, row.id));
  return { ours, row };
}

test('no mark and no naming ties one of our unnamed sources to a named one', async () => {
  const { reporter, editor, claimId, official, first } = await twoOfficials();
  const { ours, row } = await withOurs(editor, claimId);
  const minister = await makeActorSource(reporter, { name: 'The minister of calls' });
  const named = await makeAttribution(reporter, (await makeArticle(reporter)).id, {
    claim: { id: claimId },
    attribution: { speaker: { id: minister.id } },
  });
  expect(await markSame(editor, claimId, row.id, named.id)).toMatchObject(refused);
  done(await markSame(editor, claimId, first.id, named.id));
  expect(await markSame(editor, claimId, row.id, first.id)).toMatchObject(refused);
  expect(await markDifferent(editor, claimId, ours.id, minister.id)).toMatchObject(refused);
  expect(await identify(editor, ours.id, minister.id)).toMatchObject(refused);
  expect(await testDatabase.sourceIdentification.count({ where: { unnamedId: ours.id } })).toBe(0);

  // The other's history must not tell of ours.
  done(await markDifferent(editor, claimId, ours.id, official.id));
  const { entries } = await historyOf(reporter, official.id);
  expect(JSON.stringify(entries)).not.toContain('somebody in the office');
  expect(JSON.stringify(entries)).not.toContain(reason);
});

test('who was named later is one with the name from that day on, and not as of an earlier day', async () => {
  const { reporter, editor, claimId, official, diplomat, first } = await twoOfficials();
  const anna = await makeActorSource(reporter, { name: 'Anna Smith of calls' });
  for (const { id } of [official, diplomat])
    done(await identify(editor, id, anna.id, '13 Nov 2024'));
  expect(await stored(claimId)).toMatch('Reported by 1 origin');
  const asOf = async (on: string) =>
    (await claimAsOf(reporter, first.claimNumber, { side: 'said', on }))?.sentence[0]?.text;
  expect(await asOf('2024-11-12')).toMatch('1–2 origins');
  expect(await asOf('2024-11-14')).toMatch('1 origin');
  const { id } = await testDatabase.sourceIdentification.findFirstOrThrow({
    where: { unnamedId: official.id },
  });
  done(await withdrawIdentification(editor, { id, reason }));
  expect(await stored(claimId)).toMatch('1–2 origins');
  expect(await identify(editor, official.id, diplomat.id)).toMatchObject(refused);
});

test('a claim’s page of origins offers marking to editors alone', async () => {
  const { reporter, editor, first } = await twoOfficials();
  const ref = `C-${first.claimNumber}`;
  expect(await claimOrigins(reporter, ref)).toMatchObject({ rows: [], unnamed: [] });
  const view = await claimOrigins(editor, ref);
  expect([view?.rows.length, view?.unnamed.length]).toEqual([2, 2]);
  expect(view?.sides).toMatchObject([{ interval: '1–2', origins: [{}, {}] }]);
});
