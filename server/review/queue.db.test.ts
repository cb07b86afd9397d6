import { beforeEach, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { type QueueFilter, readQueueFilter, wholeQueue } from '@/domain/review/filter';
import { neededByFields } from '@/domain/review/schema';
import type { QueuePage } from '@/domain/review/view';
import { storyContent } from '@/domain/story/schema';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { deskCounts } from '../desk-count-queries';
import { editAttribution } from '../attribution/edit-attribution';
import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { withdrawClaim } from '../claim/commands';
import { recordKnower } from '../source/known-identity';
import { createStory, editStory } from '../story/commands';
import { assignReview } from './assign-review';
import { reviewQueue } from './queue';
import { setNeededBy } from './set-needed-by';

let writer: Actor;
let editor: Actor;
let article: string;

beforeEach(async () => {
  await resetDatabase();
  writer = await makePerson('journalist', 'Wilma Writer');
  editor = await makePerson('editor', 'Edda Editor');
  article = (await makeArticle(writer, articleForm({ title: 'First' }))).id;
});

/** An attribution on a claim of its own. */
function log(text: string, attribution = {}, articleId = article) {
  return makeAttribution(writer, articleId, { claim: { text }, attribution });
}

const at = (now: string) => new Date(now);
const noon = at('2026-01-10T12:00Z');

async function page(actor: Actor, filter: Partial<QueueFilter> = {}, now = noon) {
  return (await reviewQueue(actor, { ...wholeQueue, ...filter }, {}, now)).page;
}

function ids({ groups }: QueuePage): string[] {
  return groups.flatMap(({ claims }) => claims.flatMap(({ rows }) => rows.map(({ id }) => id)));
}

function need(claimId: string, neededBy: string) {
  return setNeededBy(writer, neededByFields.parse({ claimId, neededBy, seen: '' }));
}

test('what awaits a decision is there, and nothing that does not', async () => {
  const [open, accepted, sentBack, withdrawn, closed, hidden] = [
    await log('Open.'),
    await log('Accepted.'),
    await log('Sent back.'),
    await log('Withdrawn.'),
    await log('Of a withdrawn claim.'),
    await log('Reopened.'),
  ];
  done(await decide(editor, accepted.id));
  done(await decide(editor, sentBack.id, 'changes_requested'));
  done(await withdrawAttribution(writer, { id: withdrawn.id, reason: 'A slip.' }));
  done(await withdrawClaim(writer, { id: closed.claimId, reason: 'A slip.' }));
  done(await decide(editor, hidden.id));
  done(await editAttribution(writer, await changedForm(writer, hidden, { stance: 'denies' })));
  const shown = await page(editor);
  expect(ids(shown).sort()).toEqual([open.id, hidden.id].sort());
  expect((await deskCounts(editor)).review).toBe(2);
  const rows = shown.groups.flatMap(({ claims }) => claims.flatMap((claim) => claim.rows));
  expect(rows.find(({ id }) => id === hidden.id)).toMatchObject({ underReReview: true });
  expect(rows.find(({ id }) => id === open.id)).toMatchObject({
    underReReview: false,
    becomes: 'reported',
    soleBasis: true,
    unnamed: false,
    speaker: 'The minister',
    loggedBy: 'Wilma Writer',
    own: false,
  });
}, 40_000);

test('by article and then claim, the most urgent first, each group with its most urgent row', async () => {
  const second = (await makeArticle(writer, articleForm({ title: 'Second' }))).id;
  const old = await log('An old claim.');
  const alsoOld = await log('A claim with two rows.', {}, second);
  const soon = await log('A claim needed soon.');
  const denial = await makeAttribution(writer, second, {
    claim: { id: alsoOld.claimId },
    attribution: { stance: 'denies', speaker: { text: 'The office', kind: 'organization' } },
  });
  expect(ids(await page(editor))).toEqual([old.id, soon.id, alsoOld.id, denial.id]);

  done(await need(alsoOld.claimId, '2026-01-10T14:00'));
  const moved = await page(editor);
  expect(ids(moved)).toEqual([alsoOld.id, denial.id, old.id, soon.id]);
  expect(moved.groups.map(({ article: of }) => of?.name)).toEqual(['Second', 'First']);

  done(await need(soon.claimId, '2026-01-10T13:00'));
  expect(ids(await page(editor))).toEqual([soon.id, old.id, alsoOld.id, denial.id]);
}, 40_000);

test('a story that matters more moves what waits in it', async () => {
  const content = { title: 'Bridges' };
  const { id } = done(await createStory(writer, crypto.randomUUID(), storyContent.parse(content)));
  const second = (await makeArticle(writer)).id;
  const plain = await log('A plain claim.');
  const inStory = await log('A claim in the story.', {}, second);
  await testDatabase.claim.update({ where: { id: inStory.claimId }, data: { storyId: id } });
  // Any change to the claim takes the story along.
  done(await need(inStory.claimId, '2026-02-01T09:00'));
  done(
    await setNeededBy(
      writer,
      neededByFields.parse({ claimId: inStory.claimId, seen: '2026-02-01T09:00' }),
    ),
  );
  expect(ids(await page(editor))).toEqual([plain.id, inStory.id]);

  const change = { ...content, priority: 'high', neededBy: '2026-01-10T20:00' };
  done(await editStory(writer, id, 1, storyContent.parse(change)));
  const shown = await page(editor);
  expect(ids(shown)).toEqual([inStory.id, plain.id]);
  expect(shown.groups[0]?.claims[0]?.rows[0]?.neededBy).toBe('2026-01-10T20:00:00.000Z');
}, 40_000);

test('every filter narrows the queue, and its count says to how many', async () => {
  const colleague = await makePerson('journalist', 'Carl Colleague');
  const unnamed = await makeUnnamed(writer, { name: 'an official' });
  const plain = await log('Plain.');
  const denial = await log('Denied.', { stance: 'denies' });
  const declined = await log('Declined.', { stance: 'declines_to_comment' });
  const nameless = await log('Nameless.', { speaker: { id: unnamed.id } });
  const theirs = await makeAttribution(colleague, article, { claim: { text: 'Theirs.' } });
  done(await need(plain.claimId, '2026-01-10T11:00'));
  done(await need(denial.claimId, '2026-01-10T13:00'));
  done(
    await assignReview(editor, {
      rows: [{ attributionId: theirs.id, seenAssigneeId: null }],
      assigneeId: editor.id,
    }),
  );
  const filters: [Record<string, string>, string[]][] = [
    [{ who: 'mine' }, [theirs.id]],
    [{ who: 'unassigned' }, [plain.id, denial.id, declined.id, nameless.id]],
    [{ stance: 'denies' }, [denial.id]],
    [{ due: 'overdue' }, [plain.id]],
    [{ due: 'today' }, [denial.id]],
    [{ by: colleague.id }, [theirs.id]],
    [{ unnamed: 'yes' }, [nameless.id]],
    [{ changes: 'yes' }, [plain.id, denial.id, nameless.id, theirs.id]],
    [{ state: 're_review' }, []],
    [{ changes: 'yes', who: 'unassigned', unnamed: 'yes' }, [nameless.id]],
  ];
  for (const [params, expected] of filters) {
    const shown = await page(editor, readQueueFilter(params));
    expect(ids(shown).sort(), JSON.stringify(params)).toEqual(expected.sort());
  }
  const { counts } = await reviewQueue(editor, wholeQueue, {}, noon);
  expect(counts).toMatchObject({
    all: { count: 5, atLeast: false },
    who: [
      { value: 'unassigned', count: 4 },
      { value: 'mine', count: 1 },
    ],
    state: [
      { value: 'new', count: 5 },
      { value: 'repeats', count: 0 },
    ],
    by: [
      { label: 'Carl Colleague', count: 1 },
      { label: 'Wilma Writer', count: 4 },
    ],
    unnamed: { count: 1 },
    changes: { count: 4 },
  });
  const narrowed = await reviewQueue(editor, { ...wholeQueue, who: 'mine' }, {}, noon);
  expect(narrowed.counts).toMatchObject({
    all: { count: 5, atLeast: false },
    unnamed: { count: 0 },
    changes: { count: 1, atLeast: false },
  });
}, 40_000);

test('a row that is off the record until it is opened is in the queue of its author and editors', async () => {
  const colleague = await makePerson('journalist');
  const own = await makeArticle(writer, ownReportingForm());
  const ours = await makeUnnamed(writer, { name: 'a mole', owner: 'ours' });
  const speaker = { id: ours.id };
  const row = await log('The ministry knew.', { speaker, level: 'off_record' }, own.id);
  expect((await deskCounts(editor)).review).toBe(0);
  const since = { personId: editor.id, since: '2024-11-10', how: 'was told by the reporter' };
  done(await recordKnower(editor, ours.id, { submissionId: crypto.randomUUID(), ...since }));
  done(await decide(editor, row.id));
  done(await editAttribution(writer, await changedForm(writer, row, { level: 'background' })));
  for (const [reader, count] of [
    [writer, 1],
    [editor, 1],
    [colleague, 0],
  ] as const) {
    expect((await deskCounts(reader)).review).toBe(count);
    const { page: shown, counts } = await reviewQueue(reader, wholeQueue);
    expect(ids(shown)).toHaveLength(count);
    expect(counts.all).toEqual({ count, atLeast: false });
  }
}, 40_000);
