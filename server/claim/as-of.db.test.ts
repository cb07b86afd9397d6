import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { AsOfSide } from '@/domain/claim/as-of';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed, role } from '@/tests/factories/sources';

import { editAttribution } from '../attribution/edit-attribution';
import { markMaterial } from '../attribution/mark-material';
import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { confirmDifferentPeople, markDifferentPeople } from '../origin/mark-different-people';
import { recordKnower } from '../source/known-identity';
import { claimAsOf } from './as-of';
import { loadClaimEvidence } from './load';
import { loadHistory } from './load-history';
import { claimPage } from './queries';

/*
 * The disputed call, logged by the real commands on days of November and December 2024: only the
 * clock that the commands read is set.
 */

let reporter: Actor;
let editor: Actor;
let claimNumber: number;

function onDay(day: string): void {
  vi.setSystemTime(new Date(`${day}T12:00:00Z`));
}

async function published(publishedOn: string): Promise<string> {
  return (await makeArticle(reporter, articleForm({ publishedOn }))).id;
}

function knower(personId: string) {
  return { submissionId: uuid(), personId, since: '2024-11-01', how: 'Told.' };
}

async function log(articleId: string, claim: object, attribution: object): Promise<string> {
  const row = await makeAttribution(reporter, articleId, {
    claim: { ...claim },
    attribution: { ...attribution },
  });
  claimNumber = row.claimNumber;
  return row.id;
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onDay('2024-11-20');
  await resetDatabase();
  reporter = await makePerson('journalist');
  editor = await makePerson('editor');
  const kremlin = await makeActorSource(reporter, { name: 'the Kremlin', kind: 'organization' });
  const putin = await makeActorSource(reporter, {
    name: 'Vladimir Putin',
    roles: [role({ title: 'President', organization: { id: kremlin.id }, headsIt: true })],
  });
  const claim = {
    text: 'The two spoke by telephone.',
    participants: [{ source: { id: putin.id }, ownAct: 'true' }],
  };
  const unnamed = (text: string) => ({ speaker: { text, kind: 'unnamed' }, stance: 'asserts' });
  const first = await published('2024-11-10');
  const post = await log(first, claim, { ...unnamed('people'), saidOn: 'by 10 Nov 2024' });
  const { id: claimId } = (await claimPage(editor, claimNumber)) ?? { id: '' };
  await log(await published('2024-11-11'), { id: claimId }, unnamed('a person'));
  const denial = { speaker: { id: kremlin.id }, stance: 'denies' };
  const kremlinRow = await log(await published('2024-11-12'), { id: claimId }, denial);
  const doubt = { speaker: { text: 'A senator', kind: 'person' }, stance: 'denies' };
  const senator = await log(await published('2024-11-15'), { id: claimId }, doubt);
  const clerk = await makeUnnamed(reporter, { name: 'a hidden clerk', owner: 'ours' });
  done(await recordKnower(editor, clerk.id, knower(editor.id)));
  const own = await makeArticle(reporter, ownReportingForm({ publishedOn: '2024-11-09' }));
  const closed = { speaker: { id: clerk.id }, stance: 'denies', level: 'background' };
  const secret = await log(own.id, { id: claimId }, closed);

  onDay('2024-11-22');
  done(await decide(editor, post));
  onDay('2024-11-24');
  done(await decide(editor, senator));
  done(await decide(editor, secret));
  onDay('2024-11-26');
  done(await markMaterial(editor, { attributionId: senator, material: true, reason: 'He knows.' }));
  onDay('2024-11-28');
  done(
    await markMaterial(editor, { attributionId: senator, material: false, reason: 'He does not.' }),
  );
  onDay('2024-12-01');
  done(await decide(editor, kremlinRow));
  onDay('2024-12-03');
  done(await withdrawAttribution(editor, { id: kremlinRow, reason: 'Misread.' }));
  onDay('2024-12-05');
  const shut = await changedForm(reporter, { claimNumber, number: 5 }, { level: 'off_record' });
  done(await editAttribution(reporter, shut));
  const [one, other] = await testDatabase.source.findMany({
    where: { kind: 'unnamed', owner: 'theirs' },
  });
  onDay('2024-12-07');
  const marked = { submissionId: uuid(), claimId, reason: 'The paper says “another”.' };
  const pair = { firstId: one?.id ?? '', secondId: other?.id ?? '' };
  done(await markDifferentPeople(editor, { ...marked, ...pair }));
  onDay('2024-12-08');
  const { id: markId } = await testDatabase.originMark.findFirstOrThrow();
  done(await confirmDifferentPeople(await makePerson('editor'), { id: markId, claimId }));
  onDay('2024-12-10');
}, 60_000);

afterAll(() => {
  vi.useRealTimers();
});

async function asOf(side: AsOfSide, on: string | null, who = editor) {
  const view = await claimAsOf(who, claimNumber, { side, on });
  if (!view) throw new Error('No such claim.');
  return view;
}

test('by what we had accepted: unverified, reported, disputed while a mark stood, and so on', async () => {
  const days = ['2024-11-19', '2024-11-21', '2024-11-22', '2024-11-24', '2024-11-26', '2024-11-28'];
  const statuses = [];
  for (const day of [...days, '2024-12-01', '2024-12-03']) {
    statuses.push(`${day} ${(await asOf('accepted', day)).status}`);
  }
  expect(statuses).toEqual([
    '2024-11-19 unverified',
    '2024-11-21 unverified',
    '2024-11-22 reported',
    '2024-11-24 reported',
    '2024-11-26 disputed',
    '2024-11-28 reported',
    '2024-12-01 disputed',
    '2024-12-03 reported',
  ]);
});

test('by what was said: each thing from the day on which it was published', async () => {
  const view = async (day: string) => {
    const { status, columns } = await asOf('said', day);
    const shown = columns.flatMap(({ sections }) =>
      sections.flatMap(({ clusters }) => clusters.flat().map(({ number }) => number)),
    );
    return [status, shown.sort((a, b) => a - b)];
  };
  expect(await view('2024-11-09')).toEqual(['unverified', []]);
  expect(await view('2024-11-10')).toEqual(['reported', [1]]);
  expect(await view('2024-11-11')).toEqual(['reported', [1, 2]]);
  expect(await view('2024-11-15')).toEqual(['reported', [1, 2, 4]]);
});

test('as of today it is what the claim’s own page says, by either side', async () => {
  const page = await claimPage(editor, claimNumber);
  for (const side of ['said', 'accepted'] as const) {
    const view = await asOf(side, null);
    expect(view).toMatchObject({ isToday: true, day: '2024-12-10' });
    expect([view.status, view.sentence]).toEqual([page?.status, page?.sentence]);
    expect(view.changes.at(-1)).toMatchObject({ status: page?.status, current: true });
  }
});

test('the strip tells when the status moved, and each step leads to its day', async () => {
  const { strip, changes } = await asOf('accepted', '2024-11-27');
  expect(strip.map(({ words, status, current }) => [words, status, current])).toEqual([
    ['20 Nov 2024', 'unverified', false],
    ['22 Nov 2024', 'reported', false],
    ['26 Nov 2024', 'disputed', true],
    ['28 Nov 2024', 'reported', false],
    ['1 Dec 2024', 'disputed', false],
    ['3 Dec 2024', 'reported', false],
  ]);
  expect(strip[2]?.href).toBe(`/claims/C-${claimNumber}/as-of?by=accepted&on=2024-11-26`);
  expect(changes.length).toBeGreaterThan(strip.length);
});

test('two people are known to be different since a second editor said so', async () => {
  const claim = await testDatabase.claim.findUniqueOrThrow({ where: { number: claimNumber } });
  const loaded = await loadClaimEvidence(testDatabase, claim.id);
  if (!loaded) throw new Error('No such claim.');
  const { marks } = await loadHistory(testDatabase, loaded);
  expect(marks).toMatchObject([{ from: Date.parse('2024-12-08T12:00:00Z'), until: null }]);
});

test('a day to come is today, and what is no day says so', async () => {
  expect(await asOf('said', '2031-01-01')).toMatchObject({ isToday: true, unreadable: false });
  expect(await asOf('said', '2024-02-31')).toMatchObject({ isToday: true, unreadable: true });
});

test('nothing of a row that was put off the record is in it, whatever the day', async () => {
  for (const side of ['said', 'accepted'] as const) {
    for (const day of ['2024-11-10', '2024-11-25', '2024-12-04', '2024-12-10']) {
      for (const who of [reporter, editor]) {
        expect(JSON.stringify(await asOf(side, day, who))).not.toMatch(/clerk|\/5"|unnamed source/);
      }
    }
  }
});
