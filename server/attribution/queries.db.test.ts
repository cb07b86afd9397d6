import { beforeAll, expect, test } from 'vitest';

import { claimFields } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';
import { resetDatabase } from '@/tests/database';

import { editClaim } from '../claim/commands';
import { attributionPage } from './queries';

let journalist: Actor;
let colleague: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  journalist = await makePerson('journalist');
  colleague = await makePerson('journalist');
  editor = await makePerson('editor');
});

async function page(actor: Actor, row: { claimNumber: number; number: number }) {
  const view = await attributionPage(actor, row.claimNumber, row.number);
  if (!view) throw new Error('No such page');
  return view;
}

test('it tells what accepting would do, and who may decide', async () => {
  const article = await makeArticle(journalist);
  const row = await makeAttribution(journalist, article.id, { claim: { text: 'It rained.' } });
  const seen = await page(editor, row);
  expect(seen.effect).toMatchObject({ before: 'unverified', after: 'reported', changes: true });
  expect(seen.signOff.refusal).toBeNull();
  expect((await page(journalist, row)).signOff.refusal?.reason).toBe('not_allowed');

  await decide(editor, row.id);
  const after = await page(editor, row);
  expect(after.claimStatus).toBe('reported');
  expect(after.decisions).toMatchObject([
    { decision: 'accepted', by: editor.name, onPresent: true },
  ]);
  expect(after.effect?.changes).toBe(false);
});

test('an editor is told why not to sign off what they wrote', async () => {
  const article = await makeArticle(editor);
  const row = await makeAttribution(editor, article.id, { claim: { text: 'It poured.' } });
  const { refusal } = (await page(editor, row)).signOff;
  expect(refusal?.reason).toBe('two_person_rule');
});

test('words stand in their context, and the same voice is shown beside', async () => {
  const article = await makeArticle(journalist);
  const first = await makeAttribution(journalist, article.id, {
    claim: { text: 'The bridge will open in May.' },
    attribution: { passages: [{ words: 'the bridge would open' }] },
  });
  const second = await makeAttribution(journalist, article.id, {
    claim: { id: first.claimId },
    attribution: {
      stance: 'denies',
      speaker: { id: first.speakerId },
      passages: [{ words: 'in May' }],
    },
  });
  const view = await page(colleague, first);
  expect(view.passages[0]?.prefix).toMatch(/said that $/);
  expect(view.passages[0]?.suffix).toMatch(/^ in May\./);
  expect(view.sameVoice.map(({ id }) => id)).toEqual([second.id]);
});

test('under re-review both versions are shown, and the accepted one counts', async () => {
  const article = await makeArticle(journalist);
  const row = await makeAttribution(journalist, article.id, { claim: { text: 'It rained hard.' } });
  await decide(editor, row.id);
  const { revision } = await page(journalist, row);
  done(
    await editClaim(journalist, {
      claimId: row.claimId,
      revision,
      claim: claimFields.parse({ statement: 'It rained very hard.' }),
    }),
  );
  const view = await page(editor, row);
  expect(view.present.review).toBe('under_re_review');
  expect(view.counting).toMatchObject({ id: row.id, counts: true });
  expect(view.claimStatus).toBe('reported');
  expect(view.authors).toEqual([journalist.name]);

  await decide(editor, row.id, 'rejected');
  const after = await page(editor, row);
  expect(after.counting).toBeNull();
  expect(after.claimStatus).toBe('unverified');
});

test('off the record: for others there is no such page', async () => {
  const own = await makeArticle(journalist, ownReportingForm());
  const ours = await makeUnnamed(journalist, { name: 'a mole', owner: 'ours' });
  const hidden = await makeAttribution(journalist, own.id, {
    claim: { text: 'The ministry knew.' },
    attribution: { speaker: { id: ours.id }, level: 'off_record' },
  });
  expect(await attributionPage(colleague, hidden.claimNumber, hidden.number)).toBeNull();
  for (const reader of [journalist, editor]) {
    const view = await page(reader, hidden);
    expect(view).toMatchObject({ offRecord: true, effect: null });
  }
});

test('our own unnamed source cannot be accepted before an editor knows it', async () => {
  const own = await makeArticle(journalist, ownReportingForm());
  const ours = await makeUnnamed(journalist, { name: 'an aide', owner: 'ours' });
  const row = await makeAttribution(journalist, own.id, {
    claim: { text: 'The aide spoke.' },
    attribution: { speaker: { id: ours.id }, level: 'background' },
  });
  expect((await page(editor, row)).signOff.refusal?.reason).toBe('nobody_knows_the_source');
});
