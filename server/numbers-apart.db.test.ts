import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { everyClaim } from '@/domain/claim/list-filter';
import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { sourceContent } from '@/domain/source/schema';
import { programOf } from '@/tests/api';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import {
  attributionForm,
  changedForm,
  decide,
  done,
  makeAttribution,
} from '@/tests/factories/attributions';
import { makeClaim, rewriteClaim } from '@/tests/factories/claims';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource } from '@/tests/factories/sources';

import { articleList } from './article/queries';
import { articlePage } from './article/page';
import { editAttribution } from './attribution/edit-attribution';
import { attributionForEditing } from './attribution/form-queries';
import { logAttribution } from './attribution/log-attribution';
import { attributionPage } from './attribution/queries';
import { withdrawAttribution } from './attribution/withdraw-attribution';
import { listClaims } from './claim/list-queries';
import { claimPage } from './claim/queries';
import { addComment } from './comment/commands';
import { deskCounts } from './desk-count-queries';
import { latestRevision } from './history/queries';
import { verifySnapshot } from './history/verify-snapshot';
import { historyOf } from './history/view';
import { exportLines } from './interchange/export-records';
import { claimsChangedSince } from './live/missed-queries';
import { editSource } from './source/commands';
import { recordKnower } from './source/known-identity';
import { listSources } from './source/list-queries';
import { findSourcePage } from './source/page-queries';

vi.setConfig({ testTimeout: 300_000 });

/** A desk with the people who work on it, and what they have made so far. */
interface Desk {
  ann: Actor;
  hal: Actor;
  edda: Actor;
  jon: Actor;
  article: string;
  own: string;
  ministry: { id: string; number: number };
  rows: Awaited<ReturnType<typeof makeAttribution>>[];
  hidden: Awaited<ReturnType<typeof makeAttribution>>[];
}

async function newDesk(): Promise<Desk> {
  await resetDatabase();
  const ann = await makePerson('journalist', 'Ann Lee');
  const hal = await makePerson('journalist', 'Hal Ost');
  const edda = await makePerson('editor', 'Edda Lund');
  const jon = await makePerson('journalist', 'Jon Berg');
  const title = 'On the quay';
  const text = 'It was a long day.\n\nThe minister said that the quay would open.';
  const article = await makeArticle(ann, articleForm({ title, text }));
  const own = await makeArticle(
    ann,
    ownReportingForm({ title: 'A call', text: `A call. ${text}` }),
  );
  const ministry = await makeActorSource(ann, { kind: 'organization', name: 'Ministry of Quays' });
  const first = await makeAttribution(ann, article.id, { claim: { text: 'The quay opens.' } });
  const people = { ann, hal, edda, jon };
  return { ...people, article: article.id, own: own.id, ministry, rows: [first], hidden: [] };
}

type Step = (desk: Desk) => Promise<void>;

const said = (text: string) => ({ speaker: { text, kind: 'unnamed' }, level: 'background' });

/** What everybody may see happen, in this order. */
const shownSteps: Step[] = [
  async ({ edda, rows: [first] }) => void done(await decide(edda, first?.id ?? '')),
  async ({ ann, own, rows }) => {
    const claim = { id: rows[0]?.claimId };
    rows.push(await makeAttribution(ann, own, { claim, attribution: said('an engineer') }));
  },
  async ({ ann, rows }) => rewriteClaim(ann, rows[0]?.claimId ?? '', { statement: 'It opens.' }),
  async ({ ann, ministry }) => {
    const content = { kind: 'organization', name: 'Ministry of Quays', note: 'Moved.' } as const;
    const seen = await latestRevision(testDatabase, ministry.id);
    done(await editSource(ann, ministry.id, seen, sourceContent.parse(content)));
  },
  async ({ ann, rows }) => void done(await addComment(ann, talk('Is it so?', rows[0]))),
  async ({ ann, article, rows }) => {
    const claim = { id: rows[0]?.claimId };
    const attribution = { stance: 'denies', speaker: { text: 'Ola Rem', kind: 'person' } };
    rows.push(await makeAttribution(ann, article, { claim, attribution }));
  },
  async ({ ann, rows: [, , third] }) => {
    if (third) done(await editAttribution(ann, await changedForm(ann, third, { note: 'Twice.' })));
  },
  async ({ ann, rows: [, , third] }) =>
    void done(await withdrawAttribution(ann, { id: third?.id ?? '', reason: 'A slip.' })),
  async ({ ann }) => void (await makeClaim(ann, { statement: 'The toll falls.' })),
];

function talk(text: string, row: Desk['rows'][number] | undefined) {
  const about = { claimId: row?.claimId, attributionId: row?.id };
  return newComment.parse({ submissionId: crypto.randomUUID(), text, ...about });
}

async function whisper({ hal, own, rows, ministry, hidden }: Desk, speaker: object) {
  const claim = { id: rows[0]?.claimId };
  const attribution = { speaker, level: 'off_record', principal: { id: ministry.id } };
  hidden.push(await makeAttribution(hal, own, { claim, attribution }));
}

/** What only its author and editors may know of. */
const hiddenSteps: Step[] = [
  (desk) => whisper(desk, { text: 'a canary', kind: 'unnamed' }),
  async (desk) => {
    const { hal, hidden } = desk;
    const row = hidden.at(-1);
    if (!row) return whisper(desk, { text: 'a wren', kind: 'unnamed' });
    done(await editAttribution(hal, await changedForm(hal, row, { note: `${Math.random()}` })));
  },
  async ({ hal, hidden }) => {
    const speaker = { text: 'another bird', kind: 'unnamed' };
    const row = hidden.at(-1);
    if (row) done(await editAttribution(hal, await changedForm(hal, row, { speaker })));
  },
  async ({ hal, hidden }) => {
    if (hidden.length > 0) done(await addComment(hal, talk('Between us.', hidden.at(-1))));
  },
  async ({ edda, hidden }) => {
    const row = hidden.at(-1);
    if (row) await decide(edda, row.id, 'changes_requested').catch(() => undefined);
  },
  async ({ edda, hidden }) => {
    const row = hidden.pop();
    if (row) done(await withdrawAttribution(edda, { id: row.id, reason: 'Too risky.' }));
  },
  async ({ hal, own, rows }) => {
    const attribution = {
      ...said('a ghost'),
      level: 'off_record',
      passages: [{ words: 'Nowhere' }],
    };
    const form = await attributionForm(own, { claim: { id: rows[0]?.claimId }, attribution });
    expect(await logAttribution(hal, form)).toMatchObject({ ok: false });
  },
];

/** All that a colleague and a program see, with ids and times as far as they are the same or in order. */
async function seen({ jon, rows, ministry }: Desk): Promise<unknown> {
  const [claim] = rows;
  const number = claim?.claimNumber ?? 0;
  const program = await programOf(jon);
  const records: string[] = [];
  await testDatabase.$transaction(async (tx) => {
    for await (const line of exportLines(tx)) records.push(line);
  });
  const answers = await Promise.all(
    [
      '/claims',
      '/sources',
      `/claims/${reference('claim', number)}`,
      `/claims/${reference('claim', number)}/attributions/2`,
      `/sources/${reference('source', ministry.number)}`,
    ].map((path) => program.send('GET', path)),
  );
  const rowViews = [];
  for (const row of rows) {
    rowViews.push(await attributionPage(jon, number, row.number, new Date(0)));
    rowViews.push(await attributionForEditing(jon, reference('claim', number), row.number));
  }
  const text = JSON.stringify([
    await claimPage(jon, number),
    ...rowViews,
    rows.map((row) => row.reference),
    await deskCounts(jon),
    answers.map(({ status, body }) => [status, body]),
    await historyOf(jon, claim?.claimId ?? '', { limit: 3 }),
    await historyOf(jon, ministry.id),
    await claimsChangedSince(jon, 0),
    await listClaims(jon, everyClaim),
    await listSources(jon, { q: '', kind: null, withdrawn: false, page: 1 }),
    await findSourcePage(jon, ministry.number),
    await articleList({}),
    await articlePage(jon, 'A-2'),
    records,
  ]);
  return JSON.parse(comparable(text));
}

function comparable(text: string): string {
  const ids = new Map<string, number>();
  const times = [...new Set(text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [])].sort();
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => `time ${times.indexOf(time)}`)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      ids.set(id, ids.get(id) ?? ids.size);
      return `id ${ids.get(id)}`;
    })
    .replace(/[0-9a-f]{64}/g, 'digest');
}

async function verified(): Promise<void> {
  const faults: string[] = [];
  const tell = (fault: string) => faults.push(fault);
  await verifySnapshot(process.env.MIGRATION_DATABASE_URL ?? '', tell, () => {});
  expect(faults).toEqual([]);
}

async function deskAfter(hidden: readonly (readonly number[])[]): Promise<Desk> {
  const desk = await newDesk();
  for (const [index, step] of shownSteps.entries()) {
    for (const one of hidden[index] ?? []) await hiddenSteps[one]?.(desk);
    await step(desk);
  }
  for (const one of hidden[shownSteps.length] ?? []) await hiddenSteps[one]?.(desk);
  return desk;
}

test('what is off the record moves nothing that a colleague or a program sees', async () => {
  const plain = await seen(await deskAfter([]));
  const some = fc.array(fc.nat({ max: hiddenSteps.length - 1 }), { maxLength: 2 });
  const between = fc.array(some, {
    minLength: shownSteps.length + 1,
    maxLength: shownSteps.length + 1,
  });
  await fc.assert(
    fc.asyncProperty(between, async (hidden) => {
      const desk = await deskAfter([[0], ...hidden.slice(1)]);
      expect(await seen(desk)).toEqual(plain);
      await verified();
    }),
    {
      numRuns: 3,
      endOnFailure: true,
      examples: [[[[0], [], [], [0], [4], [], [], [5, 0], [], []]]],
    },
  );
});

test('a row that is opened gets the next number, and its old reference leads to it', async () => {
  const desk = await newDesk();
  const { hal, jon, edda, rows, own } = desk;
  await whisper(desk, { text: 'a canary', kind: 'unnamed' });
  const [secret] = desk.hidden;
  const number = rows[0]?.claimNumber ?? 0;
  if (!secret) throw new Error('nothing was logged');
  expect(secret.reference).toMatch(/^C-1001\/x\d+$/);
  const next = await makeAttribution(hal, own, {
    claim: { id: secret.claimId },
    attribution: said('a clerk'),
  });
  expect(next.reference).toBe(attributionReference(number, 2));
  const { speakerId } = secret;
  const before = await testDatabase.source.findUniqueOrThrow({ where: { id: speakerId ?? '' } });
  expect(before.number).toBeLessThan(0);
  done(await editAttribution(hal, await changedForm(hal, secret, { level: 'background' })));
  const still = await testDatabase.attribution.findUniqueOrThrow({ where: { id: secret.id } });
  expect(still.number).toBe(secret.number);
  expect(await attributionPage(jon, number, secret.number)).toBeNull();
  const known = { personId: edda.id, since: '2024-11-10', how: 'was told by the reporter' };
  const submissionId = crypto.randomUUID();
  done(await recordKnower(edda, before.id, { submissionId, ...known }));
  done(await decide(edda, secret.id));
  const opened = await attributionPage(jon, number, secret.number);
  expect(opened?.present.reference).toBe(attributionReference(number, 3));
  const last = await testDatabase.source.aggregate({ _max: { number: true } });
  const source = await findSourcePage(jon, before.number);
  expect(source?.reference).toBe(reference('source', last._max.number ?? 0));
  await verified();
});

test('two edits of one row that is off the record are a conflict, though no number that is shown moved', async () => {
  const desk = await newDesk();
  await whisper(desk, { text: 'a canary', kind: 'unnamed' });
  const { hal, edda, hidden } = desk;
  const [secret] = hidden;
  if (!secret) throw new Error('nothing was logged');
  const one = await changedForm(hal, secret, { note: 'Heard it twice.' });
  const other = await changedForm(edda, secret, { note: 'Heard it once.' });
  const elsewhere = await makeAttribution(hal, desk.own, {
    claim: { id: secret.claimId },
    attribution: { ...said('a wren'), level: 'off_record' },
  });
  done(await editAttribution(hal, one));
  const lost = await editAttribution(edda, other);
  expect(lost).toMatchObject({ ok: false, reason: 'conflict', conflict: { by: 'Hal Ost' } });
  // The form that shows the conflict goes on from what stands there now.
  const seenNow = lost.ok ? 0 : (lost.conflict?.revision ?? 0);
  done(await editAttribution(edda, { ...other, revision: seenNow }));
  // What happened to another hidden row is in nobody's way.
  done(await editAttribution(hal, await changedForm(hal, elsewhere, { note: 'Sang.' })));
});
