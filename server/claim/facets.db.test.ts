import { v4 as uuid } from 'uuid';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { facetKey } from '@/domain/claim/facet-key';
import type { Facet } from '@/domain/claim/facets';
import { type ClaimFilter, claimSorts, everyClaim } from '@/domain/claim/list-filter';
import type { Actor } from '@/domain/person/role';
import { sourceContent } from '@/domain/source/schema';
import { storyContent } from '@/domain/story/schema';
import { createSource } from '@/server/source/commands';
import { createStory } from '@/server/story/commands';
import { resetDatabase, testDatabase } from '@/tests/database';
import { countsMustBeTrue } from '@/tests/entries';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { claimChoices } from './choice-queries';
import { withdrawClaim } from './commands';
import { claimLines, mostExported } from './export';
import { listClaims } from './list-queries';

let ann: Actor;
let ben: Actor;
let editor: Actor;
let mayor: string;
let courier: string;
let story: string;
let withdrawn: string;

beforeAll(async () => {
  await resetDatabase();
  ann = await makePerson('journalist');
  ben = await makePerson('journalist');
  editor = await makePerson('editor');
  const source = async (fields: object) =>
    done(await createSource(ann, uuid(), sourceContent.parse(fields))).id;
  mayor = await source({ kind: 'person', name: 'The mayor' });
  courier = await source({ kind: 'outlet', name: 'The Courier of Nowhere' });
  story = done(await createStory(ann, uuid(), storyContent.parse({ title: 'Bridges' }))).id;
  const article = (await makeArticle(ann, articleForm({ publisher: { id: courier } }))).id;
  const bridge = await makeAttribution(ann, article, {
    claim: {
      text: 'The bridge opened.',
      tags: 'Bridge, water',
      storyId: story,
      eventTime: '2024-11',
    },
    attribution: { speaker: { id: mayor }, saidOn: '10 Nov 2024' },
  });
  done(await decide(editor, bridge.id));
  await makeAttribution(ben, article, {
    claim: { id: bridge.claimId },
    attribution: {
      speaker: { text: 'A baker', kind: 'person' },
      stance: 'denies',
      saidOn: '2024-12',
    },
  });
  await makeAttribution(ben, article, {
    claim: {
      text: 'Cars crossed.',
      kind: 'quantity',
      counted: 'cars',
      unit: 'vehicles',
      tags: 'bridge',
    },
    attribution: { speaker: { id: mayor }, figure: 'almost 50,000' },
  });
  const gone = await makeAttribution(ann, article, { claim: { text: 'It sank.', tags: 'bridge' } });
  withdrawn = gone.claimId;
  done(await withdrawClaim(ann, { id: withdrawn, reason: 'Logged twice.' }));
});

async function found(filter: Partial<ClaimFilter>, who = ann): Promise<string[]> {
  const { rows } = await listClaims(who, { ...everyClaim, ...filter });
  return rows.map(({ statement }) => statement).sort();
}

const [opened, crossed] = ['The bridge opened.', 'Cars crossed.'];

describe('the list is narrowed', () => {
  test('by each facet and by several', async () => {
    const both = [crossed, opened].sort();
    expect(await found({})).toEqual(both);
    expect(await found({ status: 'reported' })).toEqual([opened]);
    expect(await found({ status: 'withdrawn' })).toEqual(['It sank.']);
    expect(await found({ status: 'withdrawn', tag: 'bridge' })).toEqual(['It sank.']);
    expect(await found({ stance: 'denies' })).toEqual([opened]);
    expect(await found({ kind: 'quantity' })).toEqual([crossed]);
    expect(await found({ sourceId: mayor })).toEqual(both);
    expect(await found({ outletId: courier })).toEqual(both);
    expect(await found({ storyId: story })).toEqual([opened]);
    expect(await found({ tag: 'BRIDGE' })).toEqual(both);
    expect(await found({ tag: 'water' })).toEqual([opened]);
    expect(await found({ unit: 'vehicles' })).toEqual([crossed]);
    expect(await found({ waiting: true })).toEqual(both);
    expect(await found({ mine: true })).toEqual([opened]);
    expect(await found({ mine: true }, ben)).toEqual(both);
    expect(await found({ unnamed: true })).toEqual([]);
    expect(await found({ sourceId: mayor, stance: 'denies', tag: 'bridge' })).toEqual([opened]);
    expect(await found({ kind: 'quantity', storyId: story })).toEqual([]);
  });

  test('by days and numbers that overlap what is asked', async () => {
    const said = (from: string | null, to: string | null) => found({ said: { from, to } });
    expect(await said('2024-11-10', '2024-11-10')).toContain(opened);
    expect(await said('2024-12-24', null)).toContain(opened);
    expect(await said('2025-01-01', null)).not.toContain(opened);
    expect(await found({ happened: { from: '2024-11-30', to: null } })).toEqual([opened]);
    expect(await found({ happened: { from: null, to: '2024-10-31' } })).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await found({ logged: { from: today, to: today } })).toHaveLength(2);
    expect(await found({ logged: { from: null, to: '2024-01-01' } })).toEqual([]);
    expect(await found({ number: { from: 46_000, to: 47_000 } })).toEqual([crossed]);
    expect(await found({ number: { from: 50_001, to: null } })).toEqual([]);
    expect(await found({ number: { from: null, to: 50_000 }, tag: 'bridge' })).toEqual([crossed]);
  });
});

describe('each choice says how many it would show', () => {
  test('with nothing chosen, before and after changes are added up', async () => {
    const before = await claimChoices(ann, everyClaim);
    expect(before.total).toEqual({ count: 2, atLeast: false });
    expect(before.by.status).toEqual(
      expect.arrayContaining([{ value: 'reported', label: 'reported', count: 1 }]),
    );
    expect(before.by.source).toContainEqual({ value: mayor, label: 'The mayor', count: 2 });
    expect(before.by.story).toEqual([{ value: story, label: 'Bridges', count: 1 }]);
    expect(before.by.by).toEqual([{ value: ann.id, label: ann.id, count: 1 }]);
    expect(before.by.tag.map(({ label, count }) => [label.toLowerCase(), count])).toEqual([
      ['bridge', 2],
      ['water', 1],
    ]);
    await countsMustBeTrue();
    expect(await claimChoices(ann, everyClaim)).toEqual(before);
  });

  test('with something chosen: the others within it, and what could stand in its place', async () => {
    const { by, total, atLeast } = await claimChoices(ann, { ...everyClaim, kind: 'quantity' });
    expect(total).toEqual({ count: 1, atLeast: false });
    expect(atLeast).toEqual([]);
    expect(by.kind.map(({ value, count }) => `${count} ${value}`).sort()).toEqual([
      '1 event',
      '1 quantity',
    ]);
    expect(by.stance.map(({ value }) => value)).toEqual(['asserts']);
    expect(by.story).toEqual([]);
    const two = await claimChoices(ann, { ...everyClaim, kind: 'event', stance: 'denies' });
    expect(two.total).toEqual({ count: 1, atLeast: false });
    expect(two.by.kind.map(({ value }) => value)).toEqual(['event']);
    expect(two.by.stance.map(({ value }) => value).sort()).toEqual(['asserts', 'denies']);
  });
});

test('what many writers noted is added up by who reads it first', async () => {
  const db = testDatabase;
  const id = facetKey({ name: 'tag', value: 'flood' }, false);
  await db.$executeRaw`
    INSERT INTO facet_change (facet, change, withdrawn, name, value)
    SELECT ${String(id)}::bigint, 1, FALSE, 'tag', 'flood' FROM generate_series(1, 1500)`;
  const floods = async () =>
    (await claimChoices(ann, everyClaim)).by.tag.find(({ value }) => value === 'flood')?.count;
  expect(await floods()).toBe(1500);
  // Nobody waits for the adding up, and on a busy machine it takes its time.
  await vi.waitFor(async () => expect(await db.facetChange.count()).toBe(0), { timeout: 15_000 });
  expect(await floods()).toBe(1500);
  await db.facet.delete({ where: { id } });
});

test('what is off the record is in no facet, not even of who logged it', async () => {
  const own = await makeArticle(ben, ownReportingForm());
  const ours = await makeUnnamed(ben, { name: 'a mole in the ministry', owner: 'ours' });
  const row = await makeAttribution(ben, own.id, {
    claim: { text: 'A secret claim.', tags: 'hidden' },
    attribution: { speaker: { id: ours.id }, stance: 'questions', level: 'off_record' },
  });
  const { facets, said } = await entryOfClaim(row.claimId);
  const has = (facet: Facet) => facets.includes(facetKey(facet, false));
  expect(has({ name: 'shelf', value: 'desk' })).toBe(true);
  expect(has({ name: 'source', value: ours.id })).toBe(false);
  expect(has({ name: 'stance', value: 'questions' })).toBe(false);
  expect(said).toBe(true);
  for (const actor of [ann, ben, editor]) {
    const { by } = await claimChoices(actor, everyClaim);
    expect(JSON.stringify(by)).not.toMatch(/mole|questions/);
    expect(await found({ sourceId: ours.id }, actor)).toEqual([]);
  }
});

async function entryOfClaim(claimId: string) {
  const { facets } = await testDatabase.claimEntry.findUniqueOrThrow({ where: { claimId } });
  const [row] = await testDatabase.$queryRaw<{ empty: boolean }[]>`
    SELECT said IS NULL AS empty FROM claim_entry WHERE claim_id = ${claimId}::uuid`;
  return { facets, said: row?.empty };
}

describe('the list leaves as CSV', () => {
  const csv = async (filter: Partial<ClaimFilter>) => {
    let text = '';
    for await (const lines of claimLines(ann, { ...everyClaim, ...filter }, 'https://desk')) {
      text += lines;
    }
    return text;
  };

  test('with what the list shows, in its order', async () => {
    const lines = (await csv({ tag: 'bridge', sort: 'logged' })).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\uFEFFReference,Claim,Language,/);
    expect(lines[1]).toMatch(/^C-\d+,Cars crossed\.,en,quantity,/);
    expect(lines[2]).toMatch(/^C-\d+,The bridge opened\.,en,event,reported,,Bridges,1,0,0,1,/);
    expect(lines[2]).toMatch(/https:\/\/desk\/claims\/C-\d+$/);
    expect(await csv({})).not.toMatch(/sank|mole/);
  });
});

describe('a desk with many claims', () => {
  const many = 10_200;
  const [common, rare] = [
    { name: 'tag', value: 'common' },
    { name: 'stance', value: 'confirms' },
  ] as const;
  const keys = [common, rare].map((facet) => String(facetKey(facet, false)));
  const shelf = String(facetKey({ name: 'shelf', value: 'desk' }, false));

  beforeAll(async () => {
    const { claimId } = await testDatabase.claimEntry.findFirstOrThrow();
    // Two common facets that only the oldest claims share.
    await testDatabase.$executeRaw`
      INSERT INTO claim (id, kind, statement, language, story_id, tags, counted, logged_by_id, status,
        summary, waiting_count, last_activity_at)
      SELECT gen_random_uuid(), kind, CASE WHEN nth < 3 THEN 'Old ' ELSE 'Claim ' END || nth || '.',
        language, story_id, CASE WHEN nth < 3 THEN '{common,old}' ELSE '{common}' END::text[], counted,
        logged_by_id, status, summary, waiting_count,
        timestamptz '2020-01-01' + nth * interval '1 minute'
      FROM claim CROSS JOIN generate_series(0, ${many}::integer - 1) AS nth
      WHERE id = ${claimId}::uuid`;
    const added = { gte: new Date(Date.UTC(2020, 0, 1)), lt: new Date(Date.UTC(2021, 0, 1)) };
    await testDatabase.$executeRaw`
      INSERT INTO claim_entry (claim_id, last_activity_at, logged_at, event_day, disagreement, facets)
      SELECT id, last_activity_at, created_at, number % 400, number % 7,
        CASE WHEN 'old' = ANY(tags) THEN ${[shelf, ...keys]}::bigint[]
        ELSE ${[shelf, keys[0]]}::bigint[] END
      FROM claim WHERE last_activity_at BETWEEN ${added.gte} AND ${added.lt}`;
    await testDatabase.$executeRaw`
      INSERT INTO claim_facet (facet, last_activity_at, claim_id)
      SELECT unnest(facets), last_activity_at, claim_id FROM claim_entry
      WHERE last_activity_at BETWEEN ${added.gte} AND ${added.lt}`;
    // The other facet is common elsewhere, as far as the counts say.
    await testDatabase.facet.createMany({
      data: [common, rare].map((facet, index) => ({
        id: facetKey(facet, false),
        withdrawn: false,
        ...facet,
        count: many + index,
      })),
    });
  });

  test('a search for what seldom meets stops, says so, and goes on where it stopped', async () => {
    const filter: ClaimFilter = { ...everyClaim, tag: 'common', stance: 'confirms' };
    const one = await listClaims(ann, filter);
    expect(one).toMatchObject({ rows: [], before: null, stoppedAfter: 10_000 });
    const two = await listClaims(ann, filter, { after: one.after ?? '' });
    expect(two.rows.map(({ statement }) => statement)).toEqual(['Old 2.', 'Old 1.', 'Old 0.']);
    expect([two.after, two.stoppedAfter]).toEqual([null, null]);
    const choices = await claimChoices(ann, filter);
    expect(choices.total).toEqual({ count: 0, atLeast: true });
    // Going back from the end the old ones are met first.
    const back = await listClaims(ann, filter, {
      before: '0_00000000-0000-4000-8000-000000000000',
    });
    expect(back.rows).toEqual(two.rows);
    expect(back.stoppedAfter).toBe(10_000);
  });

  test.each(claimSorts)('pages go both ways over one order by %s', async (sort) => {
    const filter: ClaimFilter = { ...everyClaim, tag: 'common', sort };
    const one = await listClaims(ann, filter);
    const two = await listClaims(ann, filter, { after: one.after ?? '' });
    const three = await listClaims(ann, filter, { after: two.after ?? '' });
    const all = [one, two, three].flatMap(({ rows }) => rows.map(({ reference }) => reference));
    expect(new Set(all).size).toBe(150);
    const back = await listClaims(ann, filter, { before: three.before ?? '' });
    expect(back.rows).toEqual(two.rows);
    const start = await listClaims(ann, filter, { before: back.before ?? '' });
    expect(start.rows).toEqual(one.rows);
    expect([start.before, start.after]).toEqual([null, one.after]);
  });

  test('a CSV ends at its limit', async () => {
    let lines = 0;
    for await (const text of claimLines(ann, { ...everyClaim, tag: 'common' }, 'https://desk')) {
      lines += text.split('\r\n').length - 1;
    }
    expect(lines).toBe(1 + mostExported);
  });

  test('with several chosen the counts are at least what is said', async () => {
    const { total, by } = await claimChoices(ann, {
      ...everyClaim,
      tag: 'common',
      kind: null,
      number: { from: null, to: null },
    });
    expect(total).toEqual({ count: many, atLeast: false });
    expect(by.tag.map(({ value }) => value)).toContain('common');
    const today = { from: '2020-01-01', to: null };
    const some = await claimChoices(ann, { ...everyClaim, tag: 'common', logged: today });
    expect(some.total).toEqual({ count: 300, atLeast: true });
    expect(some.atLeast).toContain('status');
  });
});
