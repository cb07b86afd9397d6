import { beforeEach, describe, expect, test } from 'vitest';

import type { Level } from '@/domain/attribution/level';
import { wholeQueue } from '@/domain/review/filter';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { claimPage } from '../claim/queries';
import { addComment } from '../comment/commands';
import { commentsOf } from '../comment/queries';
import { historyOf } from '../history/view';
import { reviewQueue } from '../review/queue';
import { recordKnower } from '../source/known-identity';
import { findSourcePage } from '../source/page-queries';
import { editAttribution } from './edit-attribution';
import { attributionPage } from './queries';
import { takeBackDecision } from './take-back-decision';
import { offTheRecord } from './visible';

/*
 * What a source agreed to is opened by two people, whatever was decided before it was closed.
 */

let author: Actor;
let colleague: Actor;
let editor: Actor;
let second: Actor;
let source: { id: string; number: number };
let row: Awaited<ReturnType<typeof makeAttribution>>;

beforeEach(async () => {
  await resetDatabase();
  author = await makePerson('journalist');
  colleague = await makePerson('journalist');
  editor = await makePerson('editor');
  second = await makePerson('editor');
  source = await makeUnnamed(author, { name: 'a canary in the boiler room', owner: 'ours' });
  const since = { personId: editor.id, since: '2024-11-10', how: 'was told by the reporter' };
  done(await recordKnower(editor, source.id, { submissionId: crypto.randomUUID(), ...since }));
});

async function log(level: Level) {
  const article = await makeArticle(author, ownReportingForm());
  row = await makeAttribution(author, article.id, {
    claim: { text: 'Birds were heard.' },
    attribution: { speaker: { id: source.id }, level, note: 'The yellowbird sings.' },
  });
}

async function set(actor: Actor, level: Level) {
  done(await editAttribution(actor, await changedForm(actor, row, { level })));
}

/** What a colleague is told of it, by its page, the claim, the source and the queue, as text. */
async function toldToColleague(): Promise<string> {
  const { page } = await reviewQueue(colleague, wholeQueue);
  const hidden = await testDatabase.attribution.count({ where: { id: row.id, ...offTheRecord } });
  return JSON.stringify([
    await attributionPage(colleague, row.claimNumber, row.number),
    await claimPage(colleague, row.claimNumber),
    await findSourcePage(colleague, source.number),
    page.groups,
    hidden === 0 ? 'canary in lists' : null,
  ]);
}

describe('what was off the record', () => {
  for (const opener of ['its author', 'an editor'] as const) {
    test(`and never signed off stays so after ${opener} opened it, until another editor accepts`, async () => {
      await log('off_record');
      const by = opener === 'an editor' ? editor : author;
      await set(by, 'background');
      expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
      expect(await attributionPage(editor, row.claimNumber, row.number)).toMatchObject({
        offRecord: true,
      });
      const { page } = await reviewQueue(second, wholeQueue);
      expect(JSON.stringify(page.groups)).toContain(row.id);
      if (by === editor) {
        expect(await decide(editor, row.id)).toMatchObject({ reason: 'two_person_rule' });
      }
      done(await decide(second, row.id));
      expect(await toldToColleague()).toMatch(/canary/);
    });
  }

  test('counts at once no more when it is closed, and opening it again needs an acceptance', async () => {
    await log('background');
    done(await decide(editor, row.id));
    expect(await toldToColleague()).toMatch(/canary/);
    await set(author, 'off_record');
    expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
    await set(author, 'background');
    expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
    await set(author, 'deep_background');
    expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
    const claim = await testDatabase.claim.findUniqueOrThrow({ where: { id: row.claimId } });
    expect(claim.status).toBe('unverified');
    const { signOffId } = done(await decide(editor, row.id));
    expect(await toldToColleague()).toContain('canary in lists');
    done(await takeBackDecision(editor, { signOffId }));
    expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
  });

  test('and closed again before anybody decided is as it was', async () => {
    await log('background');
    done(await decide(editor, row.id));
    await set(author, 'off_record');
    await set(author, 'background');
    await set(author, 'off_record');
    expect(
      await testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id } }),
    ).toMatchObject({ openedFrom: null, openedAt: null });
    expect(await toldToColleague()).not.toMatch(/canary|yellowbird/);
  });
});

test('what was written while it was off the record stays with its author and editors for good', async () => {
  await log('off_record');
  const about = { claimId: row.claimId, attributionId: row.id };
  const say = async (actor: Actor, text: string) =>
    done(await addComment(actor, { submissionId: crypto.randomUUID(), ...about, text }));
  await say(author, 'The yellowbird is the caretaker.');
  const before = await changedForm(author, row, { note: null, saidOn: '10 Nov 2024' });
  done(await editAttribution(author, before));
  await set(author, 'background');
  await say(editor, 'Then the yellowbird may sing.');
  done(await decide(editor, row.id));
  await say(author, 'Now it is open.');
  done(await editAttribution(author, await changedForm(author, row, { note: 'It sings.' })));
  const told = async (actor: Actor) =>
    JSON.stringify([
      (await attributionPage(actor, row.claimNumber, row.number))?.basis.thread,
      await commentsOf(actor, row.claimId, row.id),
      await historyOf(actor, row.claimId),
      await historyOf(actor, row.claimId, { attributionId: row.id }),
    ]);
  expect(await told(colleague)).not.toMatch(/yellowbird|off_record|10 Nov/);
  expect(await told(colleague)).toMatch(/Now it is open.*It sings/s);
  for (const actor of [author, editor]) {
    expect(await told(actor)).toMatch(/caretaker.*may sing.*Now it is open/s);
  }
});

test('a source that was on deep background is described once the opening is accepted', async () => {
  await log('background');
  done(await decide(editor, row.id));
  await set(author, 'deep_background');
  await set(author, 'background');
  const page = async () => JSON.stringify(await claimPage(colleague, row.claimNumber));
  const state = async () =>
    testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id }, select: { review: true } });
  expect(await state()).toEqual({ review: 'under_re_review' });
  expect(await page()).not.toContain('canary');
  done(await decide(editor, row.id));
  expect(await state()).toEqual({ review: 'accepted' });
  expect(await page()).toContain('canary');
});

test('a level that lets less out makes nobody an author', async () => {
  await log('background');
  await set(editor, 'deep_background');
  expect(
    await testDatabase.attributionAuthor.findMany({ where: { attributionId: row.id } }),
  ).toEqual([{ attributionId: row.id, personId: author.id }]);
  done(await decide(editor, row.id));
});
