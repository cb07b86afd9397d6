import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed, role } from '@/tests/factories/sources';
import { resetDatabase } from '@/tests/database';

import { linkClaims } from './link-claims';
import { claimPage } from './queries';

let journalist: Actor;
let colleague: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  journalist = await makePerson('journalist');
  colleague = await makePerson('journalist');
  editor = await makePerson('editor');
});

async function page(actor: Actor, claimNumber: number) {
  const view = await claimPage(actor, claimNumber);
  if (!view) throw new Error(`No page of claim ${claimNumber}`);
  return view;
}

test('evidence stands in its column with speaker, role, principal and chain', async () => {
  const palace = await makeActorSource(journalist, { name: 'The Palace', kind: 'organization' });
  const speaker = await makeActorSource(journalist, {
    name: 'Ida Spoke',
    roles: [role({ title: 'Palace spokeswoman', from: '2020', speaksFor: { id: palace.id } })],
  });
  const article = await makeArticle(
    journalist,
    articleForm({ publisher: { text: 'The Gazette' } }),
  );
  const said = await makeAttribution(journalist, article.id, {
    claim: { text: 'The palace burned.', participants: [{ source: { id: palace.id } }] },
    attribution: {
      speaker: { id: speaker.id },
      stance: 'denies',
      saidOn: '2024-11-11',
      relays: [{ source: { text: 'Newswire', kind: 'outlet' }, words: 'told' }],
    },
  });
  await decide(editor, said.id);
  const view = await page(colleague, said.claimNumber);
  expect(view.status).toBe('denied');
  expect(view.columns.map(({ side, count }) => [side, count])).toEqual([
    ['says', ''],
    ['denies', '1 voice'],
    ['silent', ''],
  ]);
  const row = view.columns[1]?.sections[0]?.clusters[0]?.[0];
  expect(row).toMatchObject({
    reference: said.reference,
    speaker: { name: 'Ida Spoke', role: 'Palace spokeswoman' },
    principal: { name: 'The Palace' },
    said: { words: '11 Nov 2024' },
    counts: true,
    review: 'accepted',
  });
  expect(row?.chain.map(({ words, name }) => [words, name])).toEqual([
    [null, 'Ida Spoke'],
    ['told', 'Newswire'],
    [null, 'The Gazette'],
  ]);
});

test('repeats are folded into what they pass on and add no origin', async () => {
  const article = await makeArticle(journalist);
  const said = await makeAttribution(journalist, article.id, { claim: { text: 'It hailed.' } });
  await decide(editor, said.id);
  for (const title of ['Reprint one', 'Reprint two']) {
    const reprint = await makeArticle(
      journalist,
      articleForm({ title, text: `${title}: it hailed.` }),
    );
    await makeAttribution(journalist, reprint.id, {
      claim: { id: said.claimId },
      attribution: { repeatsId: said.id },
    });
  }
  const [says] = (await page(journalist, said.claimNumber)).columns;
  expect(says?.count).toBe('1 origin · 3 articles');
  expect(says?.sections[0]?.clusters).toHaveLength(1);
  expect(says?.sections[0]?.clusters[0]?.[0]?.repeatedBy).toHaveLength(2);
});

test('an off-the-record row is seen by its author and editors alone, and counts nowhere', async () => {
  const own = await makeArticle(journalist, ownReportingForm());
  const ours = await makeUnnamed(journalist, { name: 'a mole in the ministry', owner: 'ours' });
  const hidden = await makeAttribution(journalist, own.id, {
    claim: { text: 'The ministry knew.' },
    attribution: { speaker: { id: ours.id }, level: 'off_record' },
  });
  const toColleague = await page(colleague, hidden.claimNumber);
  expect(toColleague.offRecord).toEqual([]);
  expect(JSON.stringify(toColleague)).not.toMatch(/mole|"number":1,"reference"/);
  for (const reader of [journalist, editor]) {
    const view = await page(reader, hidden.claimNumber);
    expect(view.offRecord.map(({ id }) => id)).toEqual([hidden.id]);
    // Apart from it they see the same, and may do what their role allows.
    const verdicts = { ...view.verdicts, mayGive: toColleague.verdicts.mayGive };
    expect({ ...view, verdicts, offRecord: [], can: {} }).toEqual({ ...toColleague, can: {} });
  }
});

test('figures come with their bounds, and one that differs is said so', async () => {
  const article = await makeArticle(
    journalist,
    articleForm({ text: 'One <b>said</b> almost 50,000.\nAnother said 20,000.' }),
  );
  const quantity = { kind: 'quantity', counted: 'soldiers', unit: '<script>men</script>' };
  const more = await makeAttribution(journalist, article.id, {
    claim: { text: 'Soldiers stood there.', ...quantity },
    attribution: { figure: 'almost 50,000', speaker: { text: 'A & <i>B</i>', kind: 'person' } },
  });
  const fewer = await makeAttribution(journalist, article.id, {
    claim: { id: more.claimId },
    attribution: { figure: '20,000', speaker: { text: 'Another', kind: 'person' } },
  });
  for (const { id } of [more, fewer]) await decide(editor, id);
  const view = await page(journalist, more.claimNumber);
  expect(view.figures.map(({ bounds }) => bounds)).toEqual([
    { low: 45_000, high: 50_000 },
    { low: 20_000, high: 20_000 },
  ]);
  expect(view.figuresDiffer).toMatch(/^figures differ: almost 50,000/);
  for (const svg of [view.plot?.wide ?? '', view.plot?.narrow ?? '']) {
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/<style|style=|<script|<i>|on\w+=/i);
    expect(svg).toContain('A &amp; &lt;i&gt;B&lt;/i&gt;');
  }
});

test('links are read from both sides', async () => {
  const article = await makeArticle(journalist);
  const [a, b] = [
    await makeAttribution(journalist, article.id, { claim: { text: 'They met.' } }),
    await makeAttribution(journalist, article.id, { claim: { text: 'They agreed.' } }),
  ];
  const { reference } = await page(journalist, a.claimNumber);
  done(await linkClaims(journalist, { claimId: b.claimId, kind: 'presupposes', other: reference }));
  expect((await page(journalist, b.claimNumber)).links).toMatchObject([
    { kind: 'presupposes', outward: true, statement: 'They met.', status: 'unverified' },
  ]);
  expect((await page(journalist, a.claimNumber)).links).toMatchObject([
    { kind: 'presupposes', outward: false, statement: 'They agreed.' },
  ]);
});

test('there is no page of a claim that is not there', async () => {
  expect(await claimPage(editor, 999_999)).toBeNull();
});
