import { createReadStream } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { stances } from '@/domain/attribution/stance';
import { characterFault } from '@/domain/text/clean-text';
import { loadSample } from '@/prisma/sample/load';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { rewriteClaim } from '@/tests/factories/claims';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';
import { countsMustBeTrue } from '@/tests/entries';
import { claimMustBeUpToDate } from '@/tests/up-to-date';

import { withdrawArticle } from '../article/commands';
import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { withdrawClaim } from '../claim/commands';
import { searchClaims } from '../claim/pick-queries';
import { verifySnapshot } from '../history/verify-snapshot';
import { exportFile } from './export-file';
import { importLines, type ImportReport } from './import-lines';
import { type LineRead, readLines } from './read-lines';

const reason = 'For this test.';

async function* linesOf(lines: readonly (object | string)[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
}

async function bringIn(actor: Actor, lines: readonly (object | string)[]) {
  return heard(actor, linesOf(lines));
}

/** Imports lines, with all that was told of them. */
async function heard(
  actor: Actor,
  lines: AsyncIterable<LineRead>,
  how: { correct?: boolean } = {},
): Promise<ImportReport & { told: [number, string][]; noted: [number, string][] }> {
  const told: [number, string][] = [];
  const noted: [number, string][] = [];
  const listener = {
    refused: (line: number, why: string) => told.push([line, why]),
    noted: (line: number, hint: string) => noted.push([line, hint]),
    say: () => {},
  };
  const report = await importLines(actor, lines, listener, how);
  return { ...report, told, noted };
}

async function exportedFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'onrecord-export-')), 'desk.ndjson');
  await exportFile(file, () => {});
  return file;
}

async function exported(): Promise<string> {
  return readFile(await exportedFile(), 'utf8');
}

/** Imports a file as the command does. */
function bringInFile(actor: Actor, file: string) {
  const other = (line: number) => {
    throw new Error(`Line ${line} is not UTF-8.`);
  };
  return heard(actor, readLines(createReadStream(file), other));
}

async function historiesMustVerify(): Promise<void> {
  const faults: string[] = [];
  const tell = (fault: string) => faults.push(fault);
  const verified = await verifySnapshot(process.env.MIGRATION_DATABASE_URL ?? '', tell, () => {});
  expect({ verified: verified.ok, faults }).toEqual({ verified: true, faults: [] });
}

const courier = { type: 'source', externalId: 'courier', kind: 'outlet', name: 'The Courier' };
const desk = [
  { type: 'story', externalId: 'bridge', title: 'The bridge', priority: 'high' },
  courier,
  {
    type: 'source',
    externalId: 'ann',
    kind: 'person',
    name: 'Ann Ash',
    aliases: [{ name: 'A. Ash' }],
  },
  { type: 'source', externalId: 'ministry', kind: 'organization', name: 'The ministry' },
  {
    type: 'source',
    externalId: 'aide',
    kind: 'unnamed',
    owner: 'theirs',
    outlet: 'courier',
    name: 'an aide',
  },
  { type: 'role', source: 'ann', title: 'minister', organization: 'ministry', headsIt: true },
  {
    type: 'article',
    externalId: 'opening',
    kind: 'published',
    title: 'Bridge to open',
    publisher: 'courier',
    url: 'https://courier.example/bridge',
    archiveUrl: 'https://web.archive.org/web/20241112/https://courier.example/bridge',
    publishedOn: '2024-11-12',
    story: 'bridge',
    versions: [{ text: 'Ann Ash said it would open in May.\n\nAn aide doubted it.' }],
  },
  {
    type: 'claim',
    externalId: 'opens',
    statement: 'The bridge opens in May.',
    story: 'bridge',
    participants: [{ source: 'ann' }],
  },
  {
    type: 'attribution',
    externalId: 'opens-1',
    claim: 'opens',
    article: 'opening',
    speaker: 'ann',
    stance: 'asserts',
    relays: [{ source: 'courier', words: 'told' }],
    passages: [{ words: 'Ann Ash said it would open in May.', form: 'direct' }],
  },
  {
    type: 'attribution',
    externalId: 'opens-2',
    claim: 'opens',
    article: 'opening',
    speaker: 'aide',
    stance: 'denies',
    passages: [{ words: 'An aide doubted it.' }],
  },
];

test('a file comes in as the commands would have written it, once, and awaits sign-off', async () => {
  await resetDatabase();
  const ann = await makePerson();
  const first = await bringIn(ann, desk);
  expect(first).toMatchObject({
    added: { story: 1, source: 4, role: 1, article: 1, claim: 1, attribution: 2 },
    there: 0,
    told: [],
  });
  const claim = await testDatabase.claim.findUniqueOrThrow({
    where: { externalId: 'opens' },
    include: { attributions: { include: { reviewItem: true, authors: true } } },
  });
  expect(claim).toMatchObject({ status: 'unverified', waitingCount: 2, loggedById: ann.id });
  for (const row of claim.attributions) {
    expect(row).toMatchObject({ review: 'logged', level: 'as_published', saidOn: '../2024-11-12' });
    expect(row.reviewItem).not.toBeNull();
    expect(row.authors).toMatchObject([{ personId: ann.id }]);
  }
  await claimMustBeUpToDate(claim.id);
  await historiesMustVerify();

  const revisions = await testDatabase.revision.count();
  const again = await bringIn(ann, desk);
  expect(again).toMatchObject({ there: desk.length, refused: 0 });
  expect(await testDatabase.revision.count()).toBe(revisions);
}, 60_000);

test('the least that a claim needs is its external id and its statement', async () => {
  const ann = await makePerson();
  const lines = Array.from({ length: 1200 }, (_, index) => ({
    type: 'claim',
    externalId: `least-${index}`,
    statement: `Claim ${index} of many holds.`,
  }));
  expect(await bringIn(ann, lines)).toMatchObject({ added: { claim: 1200 }, refused: 0 });
  const [first, last] = await testDatabase.claim.findMany({
    where: { externalId: { in: ['least-0', 'least-1199'] } },
    orderBy: { number: 'asc' },
  });
  expect(first).toMatchObject({ externalId: 'least-0', kind: 'event', language: 'en' });
  // References follow the order of the file.
  expect((last?.number ?? 0) - (first?.number ?? 0)).toBe(1199);
  await claimMustBeUpToDate(first?.id ?? '');
  await historiesMustVerify();
  await countsMustBeTrue();
  const [found] = await searchClaims('claim 77 of many');
  expect(found?.statement).toBe('Claim 77 of many holds.');
}, 60_000);

test('a bad line is told by its number and the reason, and the rest comes in', async () => {
  const ann = await makePerson();
  const good = { type: 'claim', statement: 'The tunnel is wet.' };
  const { added, told } = await bringIn(ann, [
    { ...good, externalId: 'good-1' },
    '{"type":"claim"',
    { ...good, externalId: 'bad-1', kind: 'rumour' },
    '',
    { ...good, externalId: 'bad-2', story: 'nowhere' },
    { ...good, externalId: 'bad-3', colour: 'red' },
    {
      type: 'attribution',
      externalId: 'bad-4',
      claim: 'good-2',
      article: 'none',
      stance: 'asserts',
      passages: [{ words: 'x' }],
    },
    { ...good, externalId: 'good-2', story: 'tunnel' },
    { type: 'story', externalId: 'tunnel', title: 'The tunnel' },
  ]);
  expect(added).toMatchObject({ claim: 2, story: 1 });
  expect(told.map(([line]) => line).sort((a, b) => a - b)).toEqual([2, 3, 5, 6, 7]);
  expect(Object.fromEntries(told)).toMatchObject({
    2: 'This is not JSON.',
    3: expect.stringContaining('kind'),
    5: 'It names the story “nowhere”, which is neither on the desk nor in this file.',
    6: expect.stringContaining('colour'),
    7: 'It names the article “none”, which is neither on the desk nor in this file.',
  });
  const { story } = await testDatabase.claim.findUniqueOrThrow({
    where: { externalId: 'good-2' },
    include: { story: true },
  });
  expect(story?.title).toBe('The tunnel');
});

test('a line that only the database refuses is found among the others', async () => {
  const ann = await makePerson();
  const claim = {
    type: 'claim',
    externalId: 'count',
    statement: 'It has n spans.',
    kind: 'quantity',
    counted: 'spans',
  };
  // In order for a double, not for PostgreSQL's exact numbers.
  const backwards = { low: '10000000000000000001', high: '10000000000000000000' };
  const rows = [1, 2, 3, 4, 5].map((nth) => ({
    type: 'attribution',
    externalId: `count-${nth}`,
    claim: 'count',
    article: 'opening',
    stance: 'asserts',
    figure: nth === 3 ? backwards : { low: '5' },
    passages: [{ words: 'An aide doubted it.' }],
  }));
  const { added, told } = await bringIn(ann, [claim, ...rows]);
  expect(added).toMatchObject({ claim: 1, attribution: 4 });
  expect(told).toMatchObject([[4, expect.stringContaining('attribution_figure_in_order')]]);
});

test('what the rules refuse a form is refused a line', async () => {
  const ann = await makePerson();
  const words = { stance: 'asserts', passages: [{ words: 'Ann Ash said it would open in May.' }] };
  const row = { type: 'attribution', claim: 'opens', article: 'opening', speaker: 'ann', ...words };
  const wrong = [
    { ...row, externalId: 'w1', level: 'background' },
    { ...row, externalId: 'w2', passages: [{ words: 'Nobody said this.' }] },
    { ...row, externalId: 'w3', principal: 'ann' },
    { ...row, externalId: 'w4', relays: [{ source: 'ann' }] },
    { ...row, externalId: 'w5', figure: { low: '5' } },
    { ...row, externalId: 'w6', version: 2 },
    { type: 'source', externalId: 'w7', kind: 'person', name: 'Ann Ash', owner: 'theirs' },
    { type: 'role', source: 'courier', title: 'editor' },
    {
      type: 'article',
      externalId: 'w8',
      kind: 'published',
      title: 'Again',
      publisher: 'courier',
      url: 'http://courier.example/bridge#top',
      publishedOn: '2024-11-12',
      versions: [{ text: 'Another text.' }],
    },
    {
      type: 'article',
      externalId: 'w9',
      kind: 'published',
      title: 'Kept nowhere',
      publisher: 'courier',
      archiveUrl: 'a copy somewhere',
      publishedOn: '2024-11-12',
      versions: [{ text: 'One more text.' }],
    },
  ];
  const { told } = await bringIn(ann, wrong);
  expect(told.map(([line]) => line).sort((a, b) => a - b)).toEqual(
    wrong.map((_, index) => index + 1),
  );
});

test('a source of that name that nobody gave an external id is the one that is meant', async () => {
  const ann = await makePerson();
  const { id } = await makeActorSource(ann, { name: 'Berta Birch' });
  const line = { type: 'source', externalId: 'birch', kind: 'person', name: 'BERTA BIRCH' };
  expect(await bringIn(ann, [line])).toMatchObject({ added: { source: 1 } });
  const sources = await testDatabase.source.findMany({ where: { searchName: 'berta birch' } });
  expect(sources).toMatchObject([{ id, externalId: 'birch', name: 'Berta Birch' }]);
  await historiesMustVerify();
});

test('a second person of one name stands beside the first, with all that he said', async () => {
  const ann = await makePerson();
  await makeActorSource(ann, { name: 'Ida Holm', note: 'harbour master' });
  await bringIn(ann, [courier]);
  const words = 'Pilot Ida Holm denied that the buoy sank.';
  const lines = [
    { type: 'source', externalId: 'holm-1', kind: 'person', name: 'Ida Holm', note: 'pilot' },
    { type: 'source', externalId: 'holm-2', kind: 'person', name: 'IDA HOLM', note: 'poet' },
    {
      type: 'article',
      externalId: 'buoy',
      kind: 'published',
      title: 'The buoy',
      publisher: 'courier',
      publishedOn: '2024-11-12',
      versions: [{ text: `The poet Ida Holm saw the buoy sink. ${words}` }],
    },
    { type: 'claim', externalId: 'sank', statement: 'The buoy sank.' },
    ...(['holm-1', 'holm-2'] as const).map((speaker) => ({
      type: 'attribution',
      externalId: `sank-${speaker}`,
      claim: 'sank',
      article: 'buoy',
      speaker,
      stance: speaker === 'holm-1' ? 'denies' : 'asserts',
      passages: [{ words: speaker === 'holm-1' ? words : 'Ida Holm saw the buoy sink' }],
    })),
  ];
  const { told, noted } = await bringIn(ann, lines);
  expect(told).toEqual([]);
  expect(noted.map(([line]) => line)).toEqual([1, 2]);
  for (const [, hint] of noted) expect(hint).toMatch(/what tells them apart, or merge them/);
  const rows = await testDatabase.attribution.findMany({
    where: { claim: { externalId: 'sank' } },
    orderBy: { number: 'asc' },
    include: { speaker: true },
  });
  expect(rows).toMatchObject([
    { stance: 'denies', speaker: { externalId: 'holm-1', note: 'pilot' } },
    { stance: 'asserts', speaker: { externalId: 'holm-2', note: 'poet' } },
  ]);
  const named = { where: { searchName: 'ida holm' } };
  expect(await testDatabase.source.count(named)).toBe(3);
  expect(await bringIn(ann, lines)).toMatchObject({ there: lines.length, refused: 0, noted: [] });
  await historiesMustVerify();
});

test('a corrected file puts right what a wrong one brought, as an edit, unless somebody changed it since', async () => {
  const ann = await makePerson();
  const claim = (nth: number, statement: string) => ({
    type: 'claim',
    externalId: `put-right-${nth}`,
    statement,
    tags: ['quay'],
  });
  const wrong = [
    claim(1, 'Die F\u00c3\u00a4hre ruht.'),
    claim(2, 'Das Tor steht.'),
    claim(3, 'Es br.'),
  ];
  await bringIn(ann, [...wrong, courier]);
  const standing = await testDatabase.claim.findUniqueOrThrow({
    where: { externalId: 'put-right-3' },
  });
  await rewriteClaim(ann, standing.id, { statement: 'Es brennt.' });

  const right = [claim(1, 'Die Fähre ruht.'), claim(2, 'Das Tor steht.'), claim(3, 'Es brannte.')];
  const revisions = await testDatabase.revision.count();
  const shown = await bringIn(ann, right);
  expect(shown).toMatchObject({ there: 1, differing: 2, corrected: 0, refused: 0 });
  expect(await testDatabase.revision.count()).toBe(revisions);
  expect(shown.noted).toMatchObject([
    [
      1,
      'This claim is on the desk with another statement. Nothing was changed. Import it with --correct, or change it on its page.',
    ],
    [3, expect.stringContaining('Somebody changed it since.')],
  ]);

  const corrected = await heard(ann, linesOf(right), { correct: true });
  expect(corrected).toMatchObject({ there: 1, differing: 1, corrected: 1, refused: 0 });
  const now = await testDatabase.claim.findMany({
    where: { externalId: { startsWith: 'put-right-' } },
    orderBy: { number: 'asc' },
  });
  expect(now.map(({ statement }) => statement)).toEqual([
    'Die Fähre ruht.',
    'Das Tor steht.',
    'Es brennt.',
  ]);
  for (const { id } of now) await claimMustBeUpToDate(id);
  const edit = { aggregateId: now[0]?.id ?? '', action: 'changed', actorId: ann.id };
  expect(await testDatabase.revision.count({ where: edit })).toBe(1);
  await historiesMustVerify();
  // A second correction is one as well.
  const once = await heard(ann, linesOf([claim(1, 'Die Fähre fährt.')]), { correct: true });
  expect(once).toMatchObject({ corrected: 1, differing: 0 });
  const source = { type: 'source', externalId: 'courier', kind: 'outlet', name: 'The Currier' };
  const other = await heard(ann, linesOf([source]), { correct: true });
  expect(other.noted).toEqual([
    [1, 'This source is on the desk with another name. Change it on its page.'],
  ]);
});

test('who may not log may not import', async () => {
  const gone = await makePerson();
  await testDatabase.person.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  const { added, told } = await bringIn(gone, [
    { type: 'claim', externalId: 'gone-1', statement: 'Something.' },
  ]);
  expect(added.claim).toBe(0);
  expect(told).toMatchObject([[1, expect.stringContaining('switched off')]]);
});

test('an export into an empty desk gives the same export, and nothing off the record', async () => {
  await resetDatabase();
  done(await loadSample());
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const canary = 'Canary Wharfinger';
  const hidden = await makeUnnamed(reporter, { name: `an aide of ${canary}`, owner: 'ours' });
  const own = await makeArticle(reporter, ownReportingForm());
  await makeAttribution(reporter, own.id, {
    claim: { text: 'The bridge has a crack.' },
    attribution: { speaker: { id: hidden.id }, level: 'off_record', note: canary },
  });
  const noted = await makeUnnamed(reporter, { name: 'an engineer', owner: 'ours', note: canary });
  await makeAttribution(reporter, own.id, {
    claim: { text: 'The bridge has a crack.' },
    attribution: { speaker: { id: noted.id } },
  });
  const gone = await makeArticle(reporter, articleForm());
  const row = await makeAttribution(editor, gone.id, { claim: { text: 'A ship came.' } });
  done(await decide(await makePerson('editor'), row.id));
  done(await withdrawAttribution(editor, { id: row.id, reason: 'It was a boat.' }));
  done(await withdrawClaim(editor, { id: row.claimId, reason }));
  done(await withdrawArticle(editor, { articleId: gone.id, reason: 'A hoax.' }));
  const before = await exported();
  expect(before).not.toContain(canary);
  expect(before).toContain('It was a boat.');
  expect(before).toContain('A hoax.');
  expect(before.split('\n').length).toBeGreaterThan(60);

  await resetDatabase();
  const ann = await makePerson();
  const report = await bringIn(ann, before.split('\n'));
  expect(report.told).toEqual([]);
  expect(await exported()).toBe(before);
  const claims = await testDatabase.claim.findMany({ select: { id: true } });
  for (const { id } of claims) await claimMustBeUpToDate(id);
  expect(await testDatabase.signOff.count()).toBe(0);
  await historiesMustVerify();
}, 120_000);

/** Text as the desk takes it: any character but controls, nothing lost at its ends. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\u2028', '\u2029', '\uFEFF', '\uFFFD', '\u200D', '"', '\\', '’', ' '),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  })
  .map((text) => `a${text}z`)
  .filter((text) => characterFault(text) === null && !text.includes('\n'));

test('whatever the desk’s texts hold, its export is read back as the same desk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 8, maxLength: 8 }), async (texts) => {
      const [name = '', alias = '', title = '', words = '', statement = '', note, tag, text] =
        texts;
      await resetDatabase();
      const given = await bringIn(await makePerson(), [
        {
          type: 'source',
          externalId: name,
          kind: 'outlet',
          name,
          note,
          aliases: [{ name: alias }],
        },
        {
          type: 'article',
          externalId: title,
          kind: 'published',
          title,
          publisher: name,
          publishedOn: '2024-11-12',
          versions: [{ text: `${text}\n\n${words}\u2028${text}` }],
        },
        { type: 'claim', externalId: tag, statement, context: note, tags: [tag] },
        {
          type: 'attribution',
          externalId: words,
          claim: tag,
          article: title,
          stance: 'asserts',
          note,
          passages: [{ words }],
        },
      ]);
      expect(given).toMatchObject({ told: [], refused: 0 });
      const file = await exportedFile();
      const before = await readFile(file, 'utf8');
      await resetDatabase();
      expect(await bringInFile(await makePerson(), file)).toMatchObject({ told: [], refused: 0 });
      expect(await exported()).toBe(before);
    }),
    { numRuns: 6 },
  );
}, 120_000);

test('whatever comes in, each claim carries what the rules give from scratch', async () => {
  await resetDatabase();
  const ann = await makePerson();
  await bringIn(ann, desk);
  const row = fc.record({
    claim: fc.nat({ max: 3 }),
    speaker: fc.constantFrom('ann', 'aide', 'ministry', undefined),
    stance: fc.constantFrom(...stances),
    part: fc.boolean(),
    withdrawn: fc.constantFrom(false, false, true),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      run += 1;
      const claims = [0, 1, 2, 3].map((nth) => ({
        type: 'claim',
        externalId: `random-${run}-${nth}`,
        statement: `Claim ${nth} of run ${run}.`,
        participants: nth % 2 ? [{ source: 'ministry', ownAct: true }] : [],
      }));
      const attributions = rows.map((one, index) => ({
        type: 'attribution',
        externalId: `random-${run}-row-${index}`,
        claim: `random-${run}-${one.claim}`,
        article: 'opening',
        speaker: one.speaker,
        stance: one.stance,
        scopeWords: one.part ? 'only the month' : undefined,
        passages: [{ words: 'An aide doubted it.' }],
        withdrawn: one.withdrawn ? { reason } : undefined,
      }));
      expect(await bringIn(ann, [...attributions, ...claims])).toMatchObject({ told: [] });
      const made = await testDatabase.claim.findMany({
        where: { externalId: { startsWith: `random-${run}-` } },
      });
      expect(made).toHaveLength(4);
      for (const { id } of made) await claimMustBeUpToDate(id);
    }),
    { numRuns: 8 },
  );
  await historiesMustVerify();
}, 120_000);
