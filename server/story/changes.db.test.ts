import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { storyContent } from '@/domain/story/schema';
import { takeBackDecision } from '@/server/attribution/take-back-decision';
import { withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { changesSince } from './change-queries';
import { createStory } from './commands';
import { noteVisit } from './note-visit';
import { sinceLastVisit } from './visit-queries';

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

function say(text: string, attribution: Record<string, unknown> = {}) {
  return makeAttribution(ann, articleId, { claim: { text, storyId }, attribution });
}

/** A moment after all that was done and before all that will be. */
async function between(): Promise<Date> {
  const latest = await testDatabase.revision.findFirstOrThrow({ orderBy: { at: 'desc' } });
  await expect.poll(() => Date.now()).toBeGreaterThan(latest.at.getTime());
  return latest.at;
}

async function told(since: Date): Promise<string[]> {
  const { claims } = await changesSince(storyId, since);
  return claims.flatMap(({ statusBefore, status, changes }) => [
    ...(statusBefore ? [`${statusBefore} → ${status}`] : []),
    ...changes.map(({ by, words, statement }) =>
      [by, words, statement && `${statement.who} ${statement.stance}`].filter(Boolean).join(' '),
    ),
  ]);
}

describe('what changed in a story since a moment', () => {
  test('nothing, where nothing was done', async () => {
    await say('The bridge opens in May.');
    expect(await changesSince(storyId, await between())).toMatchObject({
      claims: [],
      moreClaims: 0,
    });
  });

  test('a new claim with what was logged and accepted, and where its status went', async () => {
    const before = await between();
    const row = await say('The bridge opens in May.');
    done(await decide(ed, row.id));
    expect(await told(before)).toEqual([
      'unverified → reported',
      'Ann Lee logged this claim',
      'Ann Lee logged The minister asserts',
      'Ed Ito accepted The minister asserts',
    ]);
  });

  test('a retraction and a withdrawal of what was known before', async () => {
    const row = await say('The bridge opens in May.');
    const claim = row.reference.split('/')[0] ?? '';
    done(await decide(ed, row.id));
    const before = await between();
    await say(claim, { stance: 'retracts', saidOn: '13 Nov 2024' });
    done(await withdrawAttribution(ann, { id: row.id, reason: 'a mistake' }));
    expect(await told(before)).toEqual([
      'reported → unverified',
      'Ann Lee logged The minister retracts',
      'Ann Lee withdrew The minister asserts',
    ]);
  });

  test('a status that went and came back did not move', async () => {
    const row = await say('The bridge opens in May.');
    const before = await between();
    const { signOffId } = done(await decide(ed, row.id));
    done(await takeBackDecision(ed, { signOffId }));
    expect(await told(before)).toEqual([
      'Ed Ito accepted The minister asserts',
      'Ed Ito took a decision back on The minister asserts',
    ]);
    const moves = await testDatabase.statusMove.findMany({ orderBy: { movedAt: 'asc' } });
    expect(moves.map((move) => [move.before, move.after])).toEqual([
      ['unverified', 'reported'],
      ['reported', 'unverified'],
    ]);
  });

  test('of another story nothing, and nothing off the record, whoever asks', async () => {
    const before = await between();
    await makeAttribution(ann, articleId, { claim: { text: 'The tunnel opens in June.' } });
    const source = await makeUnnamed(ann, { name: 'a canary in the boiler room', owner: 'ours' });
    const own = await makeArticle(ann, ownReportingForm());
    const first = await say('Birds were heard.');
    await makeAttribution(ann, own.id, {
      claim: { text: first.reference.split('/')[0] ?? '' },
      attribution: { speaker: { id: source.id }, level: 'off_record' },
    });
    expect(await told(before)).toEqual([
      'Ann Lee logged this claim',
      'Ann Lee logged The minister asserts',
    ]);
  });
});

describe('visits', () => {
  const hour = 3_600_000;
  const start = Date.parse('2026-11-28T09:00:00Z');
  const at = (hours: number) => new Date(start + hours * hour);

  test('tell what changed since the visit before, each person their own', async () => {
    expect(await sinceLastVisit(ann, storyId, at(0))).toBeNull();
    done(await noteVisit(ann, storyId, at(0)));
    expect(await sinceLastVisit(ann, storyId, at(0.1))).toBeNull();
    expect(await sinceLastVisit(ann, storyId, at(5))).toEqual(at(0));
    done(await noteVisit(ann, storyId, at(5)));
    done(await noteVisit(ann, storyId, at(5.2)));
    expect(await sinceLastVisit(ann, storyId, at(5.3))).toEqual(at(0));
    expect(await sinceLastVisit(ann, storyId, at(9))).toEqual(at(5.2));
    expect(await sinceLastVisit(ed, storyId, at(9))).toBeNull();
  });

  test('are noted at most once a minute, and at once by two pages', async () => {
    done(await noteVisit(ann, storyId, at(0)));
    done(await noteVisit(ann, storyId, new Date(start + 30_000)));
    const visit = await testDatabase.storyVisit.findFirstOrThrow();
    expect(visit.openedAt).toEqual(at(0));
    const both = await Promise.all([noteVisit(ed, storyId, at(1)), noteVisit(ed, storyId, at(1))]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
  });
});
