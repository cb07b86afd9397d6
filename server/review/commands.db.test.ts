import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { wholeQueue } from '@/domain/review/filter';
import { acceptRepeatsFields, neededByFields, writeSeenRepeat } from '@/domain/review/schema';
import type { Fold } from '@/domain/review/view';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { editAttribution } from '../attribution/edit-attribution';
import { filledAtStart } from '../fill-at-start';
import { acceptRepeats } from './accept-repeats';
import { assignReview } from './assign-review';
import { fillQueue, fillQueueAtStart } from './fill-queue';
import { reviewQueue } from './queue';
import { setNeededBy } from './set-needed-by';

let writer: Actor;
let editor: Actor;
let article: string;

beforeEach(async () => {
  await resetDatabase();
  writer = await makePerson('journalist');
  editor = await makePerson('editor', 'Edda Editor');
  article = (await makeArticle(writer)).id;
});

const log = (text: string, actor = writer) => makeAttribution(actor, article, { claim: { text } });

/** A claim with an accepted row and repeats of it, by these people. */
async function repeated(...actors: Actor[]) {
  const root = await log('The bridge opens.');
  done(await decide(editor, root.id));
  const repeats = [];
  for (const [nth, actor] of actors.entries()) {
    const speaker = { text: `Senator ${nth}`, kind: 'person' };
    const form = { claim: { id: root.claimId }, attribution: { speaker, repeatsId: root.id } };
    repeats.push(await makeAttribution(actor, article, form));
  }
  return { root, repeats };
}

/** What the fold's button would post, as the page shows it to this editor. */
async function foldFor(actor: Actor): Promise<{ fold: Fold | null | undefined; form: object }> {
  const { page } = await reviewQueue(actor, { ...wholeQueue, state: 'repeats' });
  const fold = page.groups[0]?.claims[0]?.fold;
  const rows = fold?.rows.map(writeSeenRepeat) ?? [];
  return { fold, form: { claimId: fold?.claimId, rows } };
}

const accept = (actor: Actor, form: object) =>
  acceptRepeats(actor, acceptRepeatsFields.parse(form));

describe('repeats that change nothing', () => {
  test('are folded, and accepted together with a sign-off each', async () => {
    const { repeats } = await repeated(writer, writer);
    expect((await reviewQueue(editor, wholeQueue)).page.groups).toEqual([]);
    const { fold, form } = await foldFor(editor);
    expect(fold).toMatchObject({ count: 2, rows: [{ own: false }, { own: false }] });
    expect(done(await accept(editor, form))).toMatchObject({ accepted: 2, leftOut: [] });
    const made = await testDatabase.signOff.findMany({
      where: { attributionId: { in: repeats.map(({ id }) => id) } },
    });
    expect(made).toHaveLength(2);
    expect(made.every(({ decidedById }) => decidedById === editor.id)).toBe(true);
    expect((await foldFor(editor)).fold).toBeUndefined();
    // A second press does nothing.
    expect(await accept(editor, form)).toMatchObject({ ok: false, reason: 'conflict' });
  });

  test('leave out what the editor wrote, and name it', async () => {
    const { repeats } = await repeated(writer, editor);
    const own = repeats[1];
    const { form } = await foldFor(editor);
    expect(done(await accept(editor, form))).toMatchObject({
      accepted: 1,
      leftOut: [own?.reference],
    });
    const left = await foldFor(editor);
    expect(left.fold?.rows).toMatchObject([{ id: own?.id, own: true }]);
    expect(await accept(editor, left.form)).toMatchObject({ reason: 'two_person_rule' });
  });

  test('are not accepted in words that the editor did not see', async () => {
    const { repeats } = await repeated(writer, writer);
    const [changed] = repeats;
    if (!changed) throw new Error('No repeat');
    const { form } = await foldFor(editor);
    const speaker = { text: 'Another senator', kind: 'person' };
    done(await editAttribution(writer, await changedForm(writer, changed, { speaker })));
    expect(await accept(editor, form)).toMatchObject({ ok: false, reason: 'conflict' });
    expect(await testDatabase.signOff.count()).toBe(1);
  });

  test('are decided one by one as soon as they would change something', async () => {
    const { root, repeats } = await repeated(writer);
    const [repeat] = repeats;
    if (!repeat) throw new Error('No repeat');
    done(await decide(editor, root.id, 'rejected'));
    const { page } = await reviewQueue(editor, wholeQueue);
    expect(page.groups[0]?.claims[0]?.rows).toMatchObject([{ id: repeat.id, becomes: 'reported' }]);
    const stale = {
      claimId: root.claimId,
      rows: [`${repeat.id}~${'0'.repeat(64)}~as_published~`],
    };
    expect(await accept(editor, stale)).toMatchObject({ reason: 'conflict' });
  });
}, 40_000);

describe('assigning', () => {
  const assign = (row: { id: string }, assigneeId: string | null, seen: string | null = null) =>
    assignReview(editor, {
      rows: [{ attributionId: row.id, seenAssigneeId: seen }],
      assigneeId,
    });

  test('tells the editor, stands in the history, and can be undone', async () => {
    const row = await log('One.');
    const other = await makePerson('editor', 'Olga Other');
    done(await assign(row, other.id));
    const told = await testDatabase.notification.findMany({ where: { kind: 'assigned' } });
    expect(told).toMatchObject([{ personId: other.id, attributionId: row.id }]);
    const revision = await testDatabase.revision.findFirstOrThrow({
      where: { action: 'assigned' },
    });
    expect(revision).toMatchObject({
      attributionId: row.id,
      payload: { before: { assignedTo: null }, after: { assignedTo: 'Olga Other' } },
    });
    done(await assign(row, null, other.id));
    const item = await testDatabase.reviewItem.findUniqueOrThrow({
      where: { attributionId: row.id },
    });
    expect(item.assignedToId).toBeNull();
  });

  test('of two who take a row at once one gets it, and the other hears who', async () => {
    const row = await log('One.');
    const other = await makePerson('editor', 'Olga Other');
    const rows = [{ attributionId: row.id, seenAssigneeId: null }];
    const results = await Promise.all(
      [editor, other].map((each) => assignReview(each, { rows, assigneeId: each.id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ reason: 'conflict' });
    expect(refused?.ok === false && refused.message).toMatch(
      /^(Edda Editor|Olga Other) has C-\d+\/1 now/,
    );
  });

  test('is for editors who wrote none of it, and only of what waits', async () => {
    const row = await log('One.');
    const own = await log('Two.', editor);
    const decided = await log('Three.');
    done(await decide(editor, decided.id));
    expect(await assign(row, writer.id)).toMatchObject({ reason: 'invalid' });
    expect(await assign(own, editor.id)).toMatchObject({ reason: 'two_person_rule' });
    expect(await assign(decided, editor.id)).toMatchObject({ reason: 'not_found' });
    // All or none.
    const both = await assignReview(editor, {
      rows: [row, own].map(({ id }) => ({ attributionId: id, seenAssigneeId: null })),
      assigneeId: editor.id,
    });
    expect(both).toMatchObject({ reason: 'two_person_rule' });
    expect(await testDatabase.reviewItem.count({ where: { assignedToId: { not: null } } })).toBe(0);
  });
}, 40_000);

test('when a claim is needed is not overwritten unseen', async () => {
  const { claimId } = await log('One.');
  const set = (neededBy: string, seen: string) =>
    setNeededBy(writer, neededByFields.parse({ claimId, neededBy, seen }));
  done(await set('2026-01-10T13:00', ''));
  expect(await set('2026-01-10T14:00', '')).toMatchObject({ ok: false, reason: 'conflict' });
  done(await set('2026-01-10T14:00', '2026-01-10T13:00'));
  done(await set('', '2026-01-10T14:00'));
  const claim = await testDatabase.claim.findUniqueOrThrow({ where: { id: claimId } });
  expect(claim.neededBy).toBeNull();
  expect(neededByFields.safeParse({ claimId, neededBy: 'soon' }).success).toBe(false);
}, 40_000);

test('claims that share an article are changed at once, and the queue is right afterwards', async () => {
  const rows = [];
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) rows.push(await log(text));
  const results = await Promise.all(
    rows.map(({ claimId }, nth) => {
      const neededBy = `2026-01-10T1${9 - nth}:00`;
      return setNeededBy(writer, neededByFields.parse({ claimId, neededBy }));
    }),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  const items = await testDatabase.reviewItem.findMany();
  const most = items.map(({ urgency }) => urgency).sort()[0];
  expect(items.map(({ articleUrgency }) => articleUrgency)).toEqual(items.map(() => most));
}, 40_000);

test('what waited before there was a queue is put into it once', async () => {
  const { repeats } = await repeated(writer);
  const row = await log('One.');
  const before = await testDatabase.reviewItem.findMany({ orderBy: { attributionId: 'asc' } });
  await testDatabase.reviewItem.deleteMany();
  expect(await fillQueue()).toBe(2);
  expect(await testDatabase.reviewItem.findMany({ orderBy: { attributionId: 'asc' } })).toEqual(
    before,
  );
  expect(before.map(({ attributionId }) => attributionId).sort()).toEqual(
    [repeats[0]?.id ?? '', row.id].sort(),
  );
  expect(await fillQueue()).toBe(0);
}, 40_000);

test('a queue that could not be filled at the start is filled without another start', async () => {
  await log('One.');
  const { count } = await testDatabase.reviewItem.deleteMany();
  const owner = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
  await owner.connect();
  await owner.query('ALTER TABLE review_item RENAME TO review_item_away');
  fillQueueAtStart();
  const state = () => filledAtStart()['review queue'];
  await expect.poll(state, { timeout: 10_000 }).toBe('trying again');
  await owner.query('ALTER TABLE review_item_away RENAME TO review_item');
  await owner.end();
  await expect.poll(state, { timeout: 20_000 }).toBe('filled');
  expect(await testDatabase.reviewItem.count()).toBe(count);
}, 40_000);
