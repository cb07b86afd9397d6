import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { storyContent } from '@/domain/story/schema';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { joinSources } from '@/tests/factories/merges';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { createStory } from './commands';
import { spokenClaims } from './evidence-queries';
import { storyFigures } from './figure-queries';

let ann: Actor;
let ed: Actor;
let storyId: string;
let articleId: string;

beforeEach(async () => {
  await resetDatabase();
  ann = await makePerson('journalist', 'Ann Lee');
  ed = await makePerson('editor', 'Ed Ito');
  storyId = done(await createStory(ann, uuid(), storyContent.parse({ title: 'The bridge' }))).id;
  articleId = (await makeArticle(ann)).id;
});

function say(text: string, attribution: Record<string, unknown> = {}, claim: object = {}) {
  const known = { text, storyId, ...claim };
  return makeAttribution(ann, articleId, { claim: known, attribution });
}

async function spoken() {
  const { statements } = await spokenClaims(storyId, 1, 12);
  return statements
    .map(({ voice, stance, counts }) => `${voice.name} ${stance}${counts ? '' : ' (waits)'}`)
    .sort();
}

describe('what was said about the claims of a story', () => {
  test('is solid once accepted, and marked while it waits', async () => {
    const first = await say('The bridge opens in May.', {
      speaker: { text: 'The minister', kind: 'person' },
    });
    await say(first.reference.split('/')[0] ?? '', {
      speaker: { text: 'The mayor', kind: 'person' },
      stance: 'denies',
    });
    done(await decide(ed, first.id));
    expect(await spoken()).toEqual(['The mayor denies (waits)', 'The minister asserts']);
  });

  test('keeps the accepted version while a change is under re-review', async () => {
    const row = await say('The bridge opens in May.');
    done(await decide(ed, row.id));
    done(await editAttribution(ann, await changedForm(ann, row, { stance: 'questions' })));
    expect(await spoken()).toEqual(['The minister asserts']);
  });

  test('leaves out what was rejected, withdrawn or only passes another one on', async () => {
    const first = await say('The bridge opens in May.');
    const claim = first.reference.split('/')[0] ?? '';
    const by = (text: string) => ({ speaker: { text, kind: 'person' } });
    const rejected = await say(claim, by('The baker'));
    const withdrawn = await say(claim, by('The cook'));
    await say(claim, { ...by('The senator'), repeatsId: first.id });
    done(await decide(ed, first.id));
    done(await decide(ed, rejected.id, 'rejected'));
    done(await withdrawAttribution(ann, { id: withdrawn.id, reason: 'a mistake' }));
    expect(await spoken()).toEqual(['The minister asserts']);
  });

  test('is told under the name of the source that another was merged into', async () => {
    const zelensky = await makeActorSource(ann, { name: 'Volodymyr Zelensky' });
    const twin = await makeActorSource(ann, { name: 'Zelenskiy' });
    await say('The bridge opens in May.', { speaker: { id: twin.id } });
    done(await joinSources(ed, twin.id, zelensky.id));
    expect(await spoken()).toEqual(['Volodymyr Zelensky asserts (waits)']);
  });

  test('counts the claims of which anything is said, the most spoken of first', async () => {
    const quiet = await say('The tunnel opens in June.');
    const busy = await say('The bridge opens in May.');
    const claim = busy.reference.split('/')[0] ?? '';
    await say(claim, { stance: 'denies', speaker: { text: 'The mayor', kind: 'person' } });
    const silent = await say('Nobody says this any more.');
    done(await withdrawAttribution(ann, { id: silent.id, reason: 'a mistake' }));
    const { claims, spokenOf } = await spokenClaims(storyId, 1, 12);
    expect(claims.map(({ reference }) => reference)).toEqual([
      claim,
      quiet.reference.split('/')[0],
    ]);
    expect(spokenOf).toBe(2);
    const second = await spokenClaims(storyId, 2, 1);
    expect(second.claims.map(({ id }) => id)).toEqual([quiet.claimId]);
    expect((await spokenClaims(storyId, 9, 12)).claims).toEqual([]);
  });
});

test('nothing off the record is in it, for anybody, also while its opening awaits a decision', async () => {
  const source = await makeUnnamed(ann, { name: 'a canary in the boiler room', owner: 'ours' });
  const own = await makeArticle(ann, ownReportingForm());
  const quantity = { kind: 'quantity', counted: 'birds' };
  const row = await makeAttribution(ann, own.id, {
    claim: { text: 'Birds were heard.', storyId, ...quantity },
    attribution: { speaker: { id: source.id }, level: 'off_record', figure: '12' },
  });
  const nothing = { claims: [], statements: [], spokenOf: 0, isCut: false };
  expect(await spokenClaims(storyId, 1, 12)).toEqual(nothing);
  expect((await storyFigures(storyId)).groups).toEqual([]);
  await testDatabase.knownIdentity.create({
    data: {
      id: uuid(),
      sourceId: source.id,
      personId: ed.id,
      since: new Date('2024-11-10'),
      how: 'was told',
      recordedById: ed.id,
    },
  });
  done(await decide(ed, row.id));
  done(await editAttribution(ann, await changedForm(ann, row, { level: 'background' })));
  expect(await spokenClaims(storyId, 1, 12)).toEqual(nothing);
  expect((await storyFigures(storyId)).groups).toEqual([]);
});

test('one of ours on deep background is not even described', async () => {
  const source = await makeUnnamed(ann, { name: 'a canary in the boiler room', owner: 'ours' });
  const own = await makeArticle(ann, ownReportingForm());
  await makeAttribution(ann, own.id, {
    claim: { text: 'Birds were heard.', storyId },
    attribution: { speaker: { id: source.id }, level: 'deep_background' },
  });
  const { statements } = await spokenClaims(storyId, 1, 12);
  expect(statements.map(({ voice }) => [voice.name, voice.href])).toEqual([
    ['an unnamed source', null],
  ]);
});

test('figures of claims that count the same compete, with maker, day, reach and sign-off', async () => {
  const soldiers = { kind: 'quantity', counted: 'soldiers', population: 'Kursk region' };
  const first = await say(
    'Soldiers are in Kursk.',
    { figure: 'almost 50,000', saidOn: '11 Nov 2024' },
    soldiers,
  );
  await say(
    'More soldiers are in Kursk.',
    { figure: 'at least 60,000', saidOn: '12 Nov 2024' },
    soldiers,
  );
  await say('Tanks are in Kursk.', { figure: '300' }, { ...soldiers, counted: 'tanks' });
  done(await decide(ed, first.id));
  const { groups, moreGroups } = await storyFigures(storyId);
  expect(moreGroups).toBe(0);
  expect(groups.map(({ title }) => title)).toEqual([
    'soldiers, Kursk region',
    'tanks, Kursk region',
  ]);
  expect(groups[0]?.figures).toMatchObject([
    {
      figure: 'almost 50,000',
      who: 'The minister',
      counts: true,
      review: 'accepted',
      revisedTo: null,
    },
    {
      figure: 'at least 60,000',
      counts: false,
      review: 'logged',
      bounds: { low: 60_000, high: null },
    },
  ]);
  expect(groups[0]?.plot?.wide).toContain('<svg');
  expect(groups[0]?.plot?.wide).not.toContain('style');
  expect(groups.map(({ count, plot }) => [count, plot !== null])).toEqual([
    [2, true],
    [1, false],
  ]);
});
