import { beforeEach, describe, expect, test } from 'vitest';

import { everyClaim } from '@/domain/claim/list-filter';
import type { Actor } from '@/domain/person/role';
import { newsroomId } from '@/server/newsroom/queries';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { judge, verdictForm } from '@/tests/factories/verdicts';

import { editAttribution } from '../attribution/edit-attribution';
import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { withdrawClaim } from '../claim/commands';
import { listClaims } from '../claim/list-queries';
import { claimPage } from '../claim/queries';
import { historyOf } from '../history/view';
import { confirmVerdict } from './confirm-verdict';
import { verdictPage } from './form-queries';
import { giveVerdict } from './give-verdict';
import { withdrawVerdict } from './withdraw-verdict';

let reporter: Actor;
let editor: Actor;
let second: Actor;
let articleId: string;
let claimId: string;
let claimNumber: number;
let assertion: string;

const text = 'The bridge opens in May.';

async function log(attribution: Record<string, unknown>, accept = true) {
  const claim = claimId ? { id: claimId } : { text };
  const row = await makeAttribution(reporter, articleId, { claim, attribution });
  if (accept) done(await decide(editor, row.id));
  return row;
}

beforeEach(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist');
  editor = await makePerson('editor', 'Ann Lee');
  second = await makePerson('editor', 'Bo Ek');
  articleId = (await makeArticle(reporter)).id;
  claimId = '';
  const row = await log({});
  ({ id: assertion, claimId, claimNumber } = row);
});

async function verdicts(as: Actor = reporter) {
  const page = await claimPage(as, claimNumber);
  if (!page) throw new Error('No such claim.');
  return page.verdicts;
}

async function stored() {
  return testDatabase.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { verdict: true, verdictStale: true },
  });
}

function noticesOf(kind: string) {
  return testDatabase.notification.findMany({ where: { kind }, select: { personId: true } });
}

test('a verdict stands beside the status with its reasons, on the page, in the list and in history', async () => {
  done(await judge(editor, claimId, { value: 'true', rationale: 'The minister signed it.' }));
  expect((await verdicts()).standing).toMatchObject({
    value: 'true',
    rationale: 'The minister signed it.',
    givenBy: 'Ann Lee',
    basis: [{ name: `C-${claimNumber}/1, an assertion by The minister` }],
    changes: [],
  });
  const { rows } = await listClaims(editor, everyClaim);
  expect(rows[0]).toMatchObject({ status: 'reported', verdict: { value: 'true', stale: false } });
  const { entries } = await historyOf(reporter, claimId);
  expect(entries[0]).toMatchObject({ by: 'Ann Lee', words: 'gave a verdict' });
});

describe('false and misleading', () => {
  test('hold once a second editor confirms them, who is told', async () => {
    done(await judge(editor, claimId, { value: 'false' }));
    const { standing, awaiting } = await verdicts(second);
    expect(standing).toBeNull();
    expect(awaiting).toMatchObject({ value: 'false', can: { confirm: true } });
    expect((await verdicts(editor)).awaiting).toMatchObject({
      can: { confirm: false },
      notConfirmable: expect.stringContaining('Another editor'),
    });
    expect(await stored()).toEqual({ verdict: null, verdictStale: false });
    expect(await noticesOf('verdict_to_confirm')).toEqual([{ personId: second.id }]);

    const verdictId = awaiting?.id ?? '';
    expect(await confirmVerdict(editor, { verdictId })).toMatchObject({
      reason: 'two_person_rule',
    });
    done(await confirmVerdict(second, { verdictId }));
    expect((await verdicts()).standing).toMatchObject({
      value: 'false',
      confirmed: { by: 'Bo Ek', alone: false },
    });
    expect(await stored()).toEqual({ verdict: 'false', verdictStale: false });
    expect(await confirmVerdict(second, { verdictId })).toMatchObject({ reason: 'invalid' });
  });

  test('leave the verdict before them in force until then', async () => {
    done(await judge(editor, claimId, { value: 'true' }));
    done(await judge(second, claimId, { value: 'misleading' }));
    expect(await verdicts()).toMatchObject({
      standing: { value: 'true' },
      awaiting: { value: 'misleading' },
    });
    const { awaiting } = await verdicts();
    done(await confirmVerdict(editor, { verdictId: awaiting?.id ?? '' }));
    expect(await verdicts()).toMatchObject({
      standing: { value: 'misleading' },
      awaiting: null,
      past: [{ value: 'true', state: 'replaced' }],
    });
  });

  test('cannot be confirmed on evidence that has changed', async () => {
    done(await judge(editor, claimId, { value: 'false' }));
    await log({ speaker: { text: 'The mayor', kind: 'person' } });
    const { awaiting } = await verdicts(second);
    expect(awaiting).toMatchObject({ can: { confirm: false } });
    expect(await confirmVerdict(second, { verdictId: awaiting?.id ?? '' })).toMatchObject({
      reason: 'conflict',
    });
  });

  test('may be confirmed by the same editor where the two-person rule is switched off, and say so', async () => {
    await testDatabase.newsroom.create({ data: { id: newsroomId, twoPersonRule: false } });
    done(await judge(editor, claimId, { value: 'false' }));
    const { awaiting } = await verdicts(editor);
    done(await confirmVerdict(editor, { verdictId: awaiting?.id ?? '' }));
    expect((await verdicts()).standing).toMatchObject({ confirmed: { alone: true } });
    const { entries } = await historyOf(reporter, claimId);
    expect(JSON.stringify(entries[0])).toContain('two-person rule');
  });
});

describe('a verdict turns stale', () => {
  beforeEach(async () => {
    done(await judge(second, claimId, { value: 'true' }));
  });

  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(),
  );

  test('as soon as a denial is accepted, which is named, and its editor is told once', async () => {
    await log({ speaker: { text: 'The mayor', kind: 'person' }, stance: 'denies' }, false);
    expect(await stored()).toEqual({ verdict: 'true', verdictStale: false });
    const waiting = await testDatabase.attribution.findFirstOrThrow({ where: { number: 2 } });
    done(await decide(editor, waiting.id));
    expect(await stored()).toEqual({ verdict: 'true', verdictStale: true });
    expect((await verdicts()).standing?.changes).toEqual([
      `C-${claimNumber}/2, a denial by The mayor, was accepted on ${today}.`,
    ]);
    const [row] = (await listClaims(editor, everyClaim)).rows;
    expect(row?.verdict).toEqual({ value: 'true', stale: true });
    await log({ speaker: { text: 'The governor', kind: 'person' }, stance: 'denies' });
    expect(await noticesOf('verdict_stale')).toEqual([{ personId: second.id }]);
  });

  test('when what decided it is withdrawn or under re-review', async () => {
    const change = await changedForm(
      reporter,
      { claimNumber, number: 1 },
      { saidOn: '2024-11-01' },
    );
    done(await editAttribution(reporter, change));
    expect((await verdicts()).standing?.changes).toEqual([
      `C-${claimNumber}/1, an assertion by The minister, was changed and is under re-review.`,
    ]);
    done(await withdrawAttribution(editor, { id: assertion, reason: 'Not said.' }));
    expect((await verdicts()).standing?.changes).toEqual([
      'The status went from reported to unverified.',
      `C-${claimNumber}/1, an assertion by The minister, was withdrawn on ${today}.`,
    ]);
  });

  test('and a new one on what stands now takes its place', async () => {
    await log({ speaker: { text: 'The mayor', kind: 'person' }, stance: 'denies' });
    done(await judge(editor, claimId, { value: 'unproven' }));
    expect(await stored()).toEqual({ verdict: 'unproven', verdictStale: false });
    expect(await verdicts()).toMatchObject({
      standing: { value: 'unproven', changes: [] },
      past: [{ value: 'true', state: 'replaced', changes: [] }],
    });
  });
});

test('a withdrawn verdict leaves none in force, and the list keeps it with the reason', async () => {
  done(await judge(editor, claimId, { value: 'unproven' }));
  done(await judge(editor, claimId, { value: 'true' }));
  const { standing } = await verdicts();
  const input = { id: standing?.id ?? '', reason: 'The paper was forged.' };
  done(await withdrawVerdict(second, input));
  expect(await stored()).toEqual({ verdict: null, verdictStale: false });
  expect(await verdicts()).toMatchObject({
    standing: null,
    past: [
      { value: 'true', withdrawn: { by: 'Bo Ek', reason: 'The paper was forged.' } },
      { value: 'unproven', state: 'replaced' },
    ],
  });
  expect(await withdrawVerdict(second, input)).toMatchObject({ reason: 'invalid' });
});

test('a verdict on evidence that changed meanwhile is a conflict, and the next press goes through', async () => {
  const form = await verdictForm(claimId);
  await log({ speaker: { text: 'The mayor', kind: 'person' }, stance: 'denies' });
  const refused = await giveVerdict(second, form);
  expect(refused).toMatchObject({ reason: 'conflict', conflict: { by: 'Ann Lee' } });
  const revision = refused.ok ? 0 : (refused.conflict?.revision ?? 0);
  done(await giveVerdict(second, { ...form, revision }));
});

test('a second press makes no second verdict, and none can be given on a withdrawn claim', async () => {
  const form = await verdictForm(claimId);
  done(await giveVerdict(editor, form));
  done(await giveVerdict(editor, form));
  expect(await testDatabase.verdict.count()).toBe(1);
  const other = await verdictForm(claimId);
  done(await withdrawClaim(editor, { id: claimId, reason: 'Doubled.' }));
  expect(await giveVerdict(editor, other)).toMatchObject({ reason: 'withdrawn' });
});

test('only what counts can have decided it', async () => {
  const waiting = await log({ speaker: { text: 'The mayor', kind: 'person' } }, false);
  expect(await judge(editor, claimId, { basis: [waiting.id] })).toMatchObject({
    reason: 'invalid',
    fields: { basis: [expect.stringContaining('/2 does not count')] },
  });
});

test('what is put off the record is neither a basis nor told of, and cannot be ticked', async () => {
  const ours = { kind: 'unnamed', text: 'a clerk in the ministry' };
  const own = await makeArticle(reporter, ownReportingForm());
  const row = await makeAttribution(reporter, own.id, {
    claim: { id: claimId },
    attribution: { speaker: ours, level: 'background', stance: 'denies' },
  });
  const { speakerId } = await testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id } });
  await testDatabase.knownIdentity.create({
    data: {
      id: row.id,
      sourceId: speakerId ?? '',
      personId: editor.id,
      since: new Date('2024-11-01'),
      how: 'Told.',
      recordedById: editor.id,
    },
  });
  done(await decide(editor, row.id));
  done(await judge(editor, claimId, { value: 'unproven' }));
  const change = await changedForm(reporter, { claimNumber, number: 2 }, { level: 'off_record' });
  done(await editAttribution(reporter, change));

  for (const person of [reporter, editor]) {
    const view = await verdicts(person);
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`C-${claimNumber}/2|clerk`));
    expect(view.standing?.changes.length).toBeGreaterThan(0);
    expect(view.standing?.basis).toHaveLength(1);
    const page = await verdictPage(person, `C-${claimNumber}`);
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`C-${claimNumber}/2|clerk`));
  }
  expect(await judge(editor, claimId, { basis: [row.id] })).toMatchObject({ reason: 'invalid' });
});
