import { v4 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';

import { type ClaimFilter, everyClaim } from '@/domain/claim/list-filter';
import type { Actor } from '@/domain/person/role';
import { countsMustBeTrue } from '@/tests/entries';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';
import { resetDatabase, testDatabase } from '@/tests/database';

import { withdrawClaim } from './commands';
import { fillEntries } from './fill-entries';
import { claimsPerPage, listClaims } from './list-queries';

let journalist: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  journalist = await makePerson('journalist');
  editor = await makePerson('editor');
});

test('pages go both ways over the same order, with equal instants told apart', async () => {
  const article = await makeArticle(journalist);
  const made = await makeAttribution(journalist, article.id, { claim: { text: 'The first.' } });
  const first = await testDatabase.claim.findUniqueOrThrow({ where: { id: made.claimId } });
  const { id: _id, number: _number, summary, ...same } = first;
  await testDatabase.claim.createMany({
    data: Array.from({ length: claimsPerPage * 2 + 4 }, (_, index) => ({
      ...same,
      id: uuid(),
      statement: `Claim ${index}.`,
      summary: summary as object,
      lastActivityAt: new Date(Date.UTC(2024, 0, 1 + Math.floor(index / 7))),
    })),
  });

  expect(await fillEntries()).toBe(claimsPerPage * 2 + 4);
  expect(await fillEntries()).toBe(0);

  const one = await listClaims(journalist, everyClaim);
  const two = await listClaims(journalist, everyClaim, { after: one.after ?? '' });
  const three = await listClaims(journalist, everyClaim, { after: two.after ?? '' });
  const forward = [one, two, three].flatMap(({ rows }) => rows.map(({ reference }) => reference));
  expect(new Set(forward).size).toBe(claimsPerPage * 2 + 5);
  expect([one.before, three.after]).toEqual([null, null]);
  const times = [one, two, three].flatMap(({ rows }) => rows.map((row) => row.lastActivityAt));
  expect(times).toEqual(times.toSorted().reverse());

  const back = await listClaims(journalist, everyClaim, { before: three.before ?? '' });
  expect(back.rows).toEqual(two.rows);
  const start = await listClaims(journalist, everyClaim, { before: back.before ?? '' });
  expect(start.rows).toEqual(one.rows);
  expect(start.before).toBeNull();
  expect(start.after).toBe(one.after);
  await countsMustBeTrue();
  await resetDatabase();
  journalist = await makePerson('journalist');
  editor = await makePerson('editor');
});

test('a row shows what its summary says, and the list can be narrowed', async () => {
  const article = await makeArticle(journalist);
  const said = await makeAttribution(journalist, article.id, { claim: { text: 'It rained.' } });
  await decide(editor, said.id);
  await makeAttribution(journalist, article.id, {
    claim: { id: said.claimId },
    attribution: { stance: 'denies', speaker: { text: 'A denier', kind: 'person' } },
  });
  const { rows } = await listClaims(journalist, { ...everyClaim, status: 'reported' });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    statement: 'It rained.',
    asserting: '1',
    denying: '0',
    waiting: 1,
    waitingNamed: 'a denial',
  });
  expect((await listClaims(journalist, { ...everyClaim, kind: 'quantity' })).rows).toEqual([]);
});

test('a withdrawn claim stands only under withdrawn', async () => {
  const article = await makeArticle(journalist);
  const made = await makeAttribution(journalist, article.id, { claim: { text: 'It snowed.' } });
  done(await withdrawClaim(journalist, { id: made.claimId, reason: 'Logged twice.' }));
  const statements = async (filter: ClaimFilter) =>
    (await listClaims(journalist, filter)).rows.map(({ statement }) => statement);
  expect(await statements(everyClaim)).not.toContain('It snowed.');
  expect(await statements({ ...everyClaim, status: 'withdrawn' })).toEqual(['It snowed.']);
});

test('nothing off the record reaches the list, whoever reads it', async () => {
  const own = await makeArticle(journalist, ownReportingForm());
  const ours = await makeUnnamed(journalist, { name: 'a mole in the ministry', owner: 'ours' });
  await makeAttribution(journalist, own.id, {
    claim: { text: 'A secret claim.' },
    attribution: { speaker: { id: ours.id }, stance: 'denies', level: 'off_record' },
  });
  const row = (await listClaims(journalist, everyClaim)).rows.find(
    ({ statement }) => statement === 'A secret claim.',
  );
  expect(row).toMatchObject({
    status: 'unverified',
    asserting: '0',
    denying: '0',
    waiting: 0,
    waitingNamed: '',
  });
  expect(JSON.stringify(row)).not.toContain('mole');
});

test('a cursor that is none is as no cursor', async () => {
  expect(await listClaims(journalist, everyClaim, { after: "1_'; DROP" })).toEqual(
    await listClaims(journalist, everyClaim),
  );
});
