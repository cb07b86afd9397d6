import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { Client } from 'pg';
import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newComment } from '@/domain/comment/schema';
import { parseRegister } from '@/domain/erasure/register';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeCapture } from '@/tests/factories/captures';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';
import { judge } from '@/tests/factories/verdicts';
import { makeSecondDatabase } from '@/tests/second-database';

import { restoreBackup } from '../backup/restore';
import { writeBackup } from '../backup/write';
import { addComment } from '../comment/commands';
import { config } from '../config';
import { historyOf } from '../history/view';
import { verifySnapshot } from '../history/verify-snapshot';
import { receiveFile } from '../intake/receive-file';
import { runIntake } from '../intake/run-intake';
import { editSource } from '../source/commands';
import { recordKnower } from '../source/known-identity';
import { askErasure } from './ask-erasure';
import { confirmErasure, refuseErasure } from './decide-erasure';
import { eraseNote } from './erase-note';
import { registerFile } from './register';

const owner = process.env.MIGRATION_DATABASE_URL ?? '';
const folder = mkdtempSync(join(tmpdir(), 'onrecord-erase-'));
const quiet = () => {};
/** The name, the surname alone, another script, a former name, and the name as an address has it. */
const secrets = /yellowbird(?!s)|quillfeather|желтоптиц|birdie/i;

let ann: Actor;
let editor: Actor;
let admin: Actor;
let source: { id: string; number: number };
let row: { id: string; claimId: string; reference: string };
let denial: { id: string; claimId: string };
let commentId: string;
const earlier = join(folder, 'earlier.backup');
/** Captures: of the text that holds the name, of one whose page held it elsewhere, and of neither. */
const captureIds: Record<'text' | 'aside' | 'other', string> = { text: '', aside: '', other: '' };

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Where the words still stand: by table, over every column as text, and in a backup. */
async function traces(url: string): Promise<string[]> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class
       WHERE relkind IN ('r', 'p', 'm') AND relnamespace::regnamespace::text IN ('public', 'pgboss')`,
    );
    const tables: string[] = [];
    for (const { name } of rows) {
      const all = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      for (const line of all.rows) {
        if (secrets.test(unpacked(line.row))) tables.push(`${name}: ${line.row.slice(0, 300)}`);
      }
    }
    return tables;
  });
  const file = join(folder, `${uuid()}.backup`);
  done(await writeBackup(url, file, '0.1.0', quiet));
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const told = lines.filter((line) => secrets.test(unpacked(line)));
  return [...found, ...told.map((line) => `backup: ${line}`)];
}

/** A row as text, with what was compressed in it. */
function unpacked(line: string): string {
  return line.replace(/\\+x(1f8b08[0-9a-f]+)/g, (_, hex: string) =>
    gunzipSync(Buffer.from(hex, 'hex')).toString('utf8'),
  );
}

async function faults(url: string): Promise<number> {
  return done(await verifySnapshot(url, quiet, quiet)).faults;
}

const plain = { kind: 'person' as const, note: null, roles: [] };
const alias = (name: string) => ({ id: null, name, language: null });

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  editor = await makePerson('editor', 'Eva Korn');
  admin = await makePerson('admin', 'Ada Roth');
  source = await makeActorSource(ann, {
    name: 'Birdie Yellowbird',
    note: 'Yellowbird by marriage.',
  });
  const aliases = ['Yellowbird', 'Желтоптиц', 'Quillfeather'].map(alias);
  const name = 'Ulla Yellowbird';
  done(
    await editSource(ann, source.id, 1, { ...plain, name, aliases: [...aliases, alias('Birdie')] }),
  );
  const { shownNumber: revisionNumber } = await testDatabase.aggregate.findUniqueOrThrow({
    where: { id: source.id },
  });
  done(await editSource(ann, source.id, revisionNumber, { ...plain, name, aliases }));

  const article = await makeArticle(
    ann,
    articleForm({
      title: 'Ulla Yellowbird speaks',
      byline: 'by Ann Lee, with Yellowbird’s consent',
      url: 'https://example.org/2024/ulla-yellowbird-speaks',
      publisher: { text: 'The Yellowbird Gazette' },
      text: 'YELLOWBIRD 🐦\n\nIn May the bridge opens, Ulla Yellowbird said; “I, Quillfeather, saw it,” said the minister, not yellowbirdstown.',
    }),
  );
  captureIds.text = await makeCapture(ann, article.id, { body: '<p>Ulla Yellowbird spoke</p>' });
  const aside = await makeArticle(ann);
  captureIds.aside = await makeCapture(ann, aside.id, { body: '<aside>Quillfeather</aside>' });
  // One that somebody has not confirmed yet.
  const pasted = { way: 'pasted', fileName: null, contentType: 'text/html' } as const;
  const page = `<p>${'Yellowbird was there. '.repeat(9)}</p>`;
  const receipt = { submissionId: uuid(), kind: 'published' } as const;
  const taken = await receiveFile(ann, receipt, { ...pasted, body: Buffer.from(page) });
  await runIntake(done(taken).intakeId);
  // One that could not be read, and one that nobody has read yet.
  const broken = { way: 'uploaded', fileName: 'a.pdf', contentType: 'application/pdf' } as const;
  const body = Buffer.from('%PDF-1.4 Yellowbird was there');
  const again = { ...receipt, submissionId: uuid() };
  await runIntake(done(await receiveFile(ann, again, { ...broken, body })).intakeId);
  const last = { ...receipt, submissionId: uuid() };
  done(await receiveFile(ann, last, { ...pasted, body: Buffer.from(`<i>x</i>${page}`) }));
  captureIds.other = await makeCapture(ann, aside.id, { body: '<aside>Yellowbirds</aside>' });
  const words = 'Ulla Yellowbird said; “I, Quillfeather, saw it,”';
  row = await makeAttribution(ann, article.id, {
    claim: { text: 'Ulla Yellowbird saw the bridge.' },
    attribution: {
      speaker: { id: source.id },
      passages: [{ words }],
      note: 'Желтоптиц, says the ministry',
    },
  });
  done(await decide(editor, row.id));
  done(await judge(editor, row.claimId, { rationale: 'Yellowbird said so.' }));
  const waiting = await makeAttribution(ann, article.id, {
    claim: { text: 'The minister was there.' },
    attribution: { passages: [{ words: 'said the minister, not yellow' }] },
  });
  done(await decide(editor, waiting.id, 'changes_requested'));
  denial = await makeAttribution(ann, article.id, {
    claim: { text: 'The bridge opens in May.' },
    attribution: {
      speaker: { id: source.id },
      stance: 'denies',
      passages: [{ words: 'In May the bridge opens' }],
    },
  });
  done(await decide(editor, denial.id));
  const text = 'Is Yellowbird\nsure?\nYellowbird is.';
  const about = newComment.parse({ submissionId: uuid(), claimId: row.claimId, text });
  commentId = done(await addComment(ann, about)).id;
  await makeActorSource(ann, {
    name: 'A friend of Yellowbird',
    aliases: [alias('Yellowbird'), alias('YELLOWBIRD')],
  });
  // Blacked out, the two would be one, which no two claims may have.
  for (const [id, externalId] of [
    [row.claimId, 'yellowbird-1'],
    [denial.claimId, 'YELLOWBIRD-1'],
  ] as const) {
    await testDatabase.claim.update({ where: { id }, data: { externalId } });
  }
  done(await writeBackup(owner, earlier, '0.1.0', quiet));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(targetId: string, kind: 'source' | 'comment' = 'source', legalBasis = 'Art. 17 GDPR') {
  return askErasure(admin, { submissionId: uuid(), kind, targetId, legalBasis });
}

describe('an erasure', () => {
  test('is confirmed by another than who asked, and asked for once at a time', async () => {
    expect(await ask(source.id, 'source', 'Because quillfeather asked')).toMatchObject({
      reason: 'invalid',
      fields: { legalBasis: [expect.stringContaining('Say why without it')] },
    });
    const { id } = done(await ask(source.id));
    expect(await ask(source.id)).toMatchObject({ reason: 'already_exists' });
    expect(await confirmErasure(admin, { erasureId: id })).toMatchObject({
      reason: 'two_person_rule',
    });
    expect(await confirmErasure(ann, { erasureId: id })).toMatchObject({ reason: 'not_allowed' });
    done(await refuseErasure(editor, { erasureId: id }));
    expect(await confirmErasure(editor, { erasureId: id })).toMatchObject({
      reason: 'already_exists',
    });
    expect(await traces(owner)).not.toEqual([]);
  });

  test('leaves no word of a name anywhere, and everything else as it was', async () => {
    const claim = () => testDatabase.claim.findUniqueOrThrow({ where: { id: row.claimId } });
    const before = await claim();
    const { id, reference: tombstone } = done(await ask(source.id));
    done(await confirmErasure(editor, { erasureId: id }));

    expect(await traces(owner)).toEqual([]);
    expect(await faults(owner)).toBe(0);
    const after = await claim();
    expect(after).toMatchObject({ status: before.status, verdict: 'true', verdictStale: false });
    expect(after.waitingCount).toBe(before.waitingCount);
    expect(after.statement).toBe(`${'█'.repeat(15)} saw the bridge.`);
    expect(after.externalId).toBeNull();
    const denied = await testDatabase.claim.findUniqueOrThrow({ where: { id: denial.claimId } });
    expect(JSON.stringify(denied.summary)).toContain(`Erased source ${tombstone}`);
    const rows = await testDatabase.attribution.findMany({
      include: { signOffs: true, authors: true },
      orderBy: { loggedAt: 'asc' },
    });
    expect(rows.map(({ review }) => review)).toEqual(['accepted', 'changes_requested', 'accepted']);
    for (const { contentDigest, signOffs, authors } of rows) {
      expect(signOffs[0]?.digest).toBe(contentDigest);
      expect(authors.map(({ personId }) => personId)).toEqual([ann.id]);
    }
    expect(await testDatabase.source.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject(
      {
        name: `Erased source ${tombstone}`,
        searchName: `erased source ${tombstone.toLowerCase()}`,
        note: null,
      },
    );
    expect(await testDatabase.erasure.findUniqueOrThrow({ where: { id } })).toMatchObject({
      places: expect.objectContaining({
        article_capture: 2,
        article_version: 1,
        comment: 1,
        intake: 1,
        source_alias: 5,
      }),
    });
  });

  test('destroys what a text with the name, or a page with it elsewhere, was read from', async () => {
    const captures = await testDatabase.articleCapture.findMany();
    const left = captures.filter(({ raw }) => raw !== null).map(({ id }) => id);
    expect(left).toEqual([captureIds.other]);
    expect(captures.filter(({ raw }) => raw === null)).toMatchObject([
      { digest: null, words: null },
      { digest: null, words: null },
    ]);
  });

  test('leaves every passage where it stands in its text', async () => {
    const passages = await testDatabase.passage.findMany({ include: { articleVersion: true } });
    expect(passages).toHaveLength(3);
    for (const { start, end, exact, prefix, suffix, articleVersion } of passages) {
      const { text } = articleVersion;
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(end).startsWith(suffix)).toBe(true);
      expect(text, 'whole words alone').toContain('not yellowbirds');
    }
  });

  test('shows in the histories by whom and where, never what', async () => {
    const { entries } = await historyOf(editor, source.id);
    expect(entries[0]).toMatchObject({ by: 'Eva Korn', words: 'erased content' });
    expect(entries.at(-1)?.words).toMatch(/^created this \(what it said was erased: E-\d+\)$/);
  });

  test('stands in a register outside the database, for its owner only, without words', () => {
    const file = registerFile(config().dataFolder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(parseRegister(text)).toMatchObject([
      { kind: 'source', targetId: source.id, decidedBy: { name: 'Eva Korn' } },
    ]);
    expect(text).not.toMatch(secrets);
  });

  test('is carried out again in an earlier backup before anybody sees it', async () => {
    const second = await makeSecondDatabase();
    const register = parseRegister(readFileSync(registerFile(config().dataFolder), 'utf8'));
    expect(await restoreBackup(second, earlier, quiet, register)).toMatchObject({
      ok: true,
      erasures: 1,
      history: { faults: 0 },
    });
    expect(await traces(second)).toEqual([]);
    expect(await faults(second)).toBe(0);
    await withClient(second, async (client) => {
      const { rows } = await client.query(
        `SELECT a.review, a.content_digest = s.digest AS same, c.status, c.verdict_stale
         FROM attribution a JOIN sign_off s ON s.attribution_id = a.id JOIN claim c ON c.id = a.claim_id
         ORDER BY a.logged_at`,
      );
      expect(rows).toEqual([
        { review: 'accepted', same: true, status: 'reported', verdict_stale: false },
        { review: 'changes_requested', same: true, status: 'unverified', verdict_stale: false },
        { review: 'accepted', same: true, status: 'denied', verdict_stale: false },
      ]);
    });
    // Without the register the words would be back: the test would see it.
    const third = await makeSecondDatabase();
    done(await restoreBackup(third, earlier, quiet));
    expect(await traces(third)).not.toEqual([]);
  });

  test('of a comment takes its words and their revisions', async () => {
    const text = 'Wren told me.';
    const about = newComment.parse({ submissionId: uuid(), claimId: row.claimId, text });
    const { id } = done(await addComment(ann, about));
    const asked = done(await ask(id, 'comment'));
    done(await confirmErasure(editor, { erasureId: asked.id }));
    const words = await testDatabase.comment.findMany({ orderBy: { createdAt: 'asc' } });
    expect(words.map((comment) => comment.text)).toEqual([
      `Is ${'█'.repeat(10)}\nsure?\n${'█'.repeat(10)} is.`,
      `Erased by ${asked.reference}`,
    ]);
    expect(words[0]?.id).toBe(commentId);
    const told = JSON.stringify(await testDatabase.revision.findMany());
    expect(told).not.toContain('Wren');
    expect(await faults(owner)).toBe(0);
  });
});

test('an unnamed source’s description is erased with what was signed off', async () => {
  const unnamed = await makeUnnamed(ann, { name: 'the tall yellowbird from finance' });
  const asked = done(await ask(unnamed.id));
  done(await confirmErasure(editor, { erasureId: asked.id }));
  expect(await traces(owner)).toEqual([]);
});

test('the note about an unnamed source of ours is an editor’s to erase, at once and alone', async () => {
  const note = 'The goldcrest from accounts.';
  const ours = await makeUnnamed(ann, { name: 'an insider', owner: 'ours', note });
  const knower = { personId: ann.id, since: '2024-11-01', how: 'met the goldcrest' };
  done(await recordKnower(ann, ours.id, { submissionId: uuid(), ...knower }));
  expect(await eraseNote(ann, { id: ours.id, reason: 'It told too much.' })).toMatchObject({
    reason: 'not_allowed',
  });
  expect(await eraseNote(editor, { id: ours.id, reason: `It says ${note}` })).toMatchObject({
    reason: 'invalid',
  });
  expect(await eraseNote(editor, { id: source.id, reason: 'It told too much.' })).toMatchObject({
    reason: 'invalid',
  });
  done(await eraseNote(editor, { id: ours.id, reason: 'It told too much.' }));
  const left = await testDatabase.$queryRaw`
    SELECT (SELECT string_agg(s::text, ' ') FROM source s) || (SELECT string_agg(r::text, ' ') FROM revision r)
      || (SELECT string_agg(k::text, ' ') FROM known_identity k) AS all`;
  expect(JSON.stringify(left)).not.toContain('goldcrest');
  expect(await testDatabase.source.findUniqueOrThrow({ where: { id: ours.id } })).toMatchObject({
    name: 'an insider',
    note: null,
  });
  expect(await testDatabase.knownIdentity.findMany({ where: { sourceId: ours.id } })).toMatchObject(
    [{ personId: ann.id, how: 'erased' }],
  );
  expect(await faults(owner)).toBe(0);
});
