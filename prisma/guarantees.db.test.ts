import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { resetDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeDocument, makeUnnamed, role } from '@/tests/factories/sources';
import { checks, fine, insert } from '@/tests/impossible-rows';

/*
 * What the database refuses by itself, whatever the application sends: everything that the migration
 * says in SQL because Prisma has no words for it. Prisma does not notice when any of it disappears.
 */

let app: Client;
let owner: Client;

beforeAll(async () => {
  await resetDatabase();
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const office = await makeActorSource(reporter, { name: 'Ministry', kind: 'organization' });
  const spokesman = role({ title: 'spokesman', speaksFor: { id: office.id } });
  await makeActorSource(reporter, { name: 'Spokesman', roles: [spokesman] });
  await makeDocument(reporter, { name: 'Minutes', held: true });
  await makeUnnamed(reporter, { name: 'an official' });
  await makeUnnamed(reporter, { name: 'two officials' });
  const article = await makeArticle(reporter);
  const other = await makeArticle(reporter);
  const first = await makeAttribution(reporter, article.id, { claim: { text: 'One.' } });
  done(await decide(editor, first.id));
  await makeAttribution(reporter, other.id, { claim: { text: 'Two.' } });

  app = new Client({ connectionString: process.env.DATABASE_URL });
  owner = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
  await Promise.all([app.connect(), owner.connect()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

/** Tries statements and leaves nothing behind. @returns what the last one was refused with, or null */
async function refusalOf(client: Client, statement: string) {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return null;
  } catch (error) {
    const { code, constraint, message } = error as Record<string, string | undefined>;
    return { code, constraint, message };
  } finally {
    await client.query('ROLLBACK');
  }
}

const writtenOnce = ['article_version', 'revision', 'sign_off'];

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}

describe('CHECKs', () => {
  test('there are the ones that are tried here, and no other', async () => {
    const present = await names(
      `SELECT conname AS name FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    expect(present).toEqual(Object.keys(checks).sort());
  });

  test.each(Object.entries(checks))('%s refuses what it says', async (constraint, statements) => {
    for (const statement of statements) {
      const refusal = await refusalOf(app, statement);
      expect(refusal, statement).toMatchObject({ code: '23514', constraint });
    }
  });

  test('nothing refuses rows that come close to the refused ones', async () => {
    for (const statement of fine) expect(await refusalOf(app, statement), statement).toBeNull();
  });
});

describe('unique where something holds', () => {
  test('there are the two that are tried here', async () => {
    const present = await names(
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indisunique AND indpred IS NOT NULL
       AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
    );
    expect(present).toEqual(['attribution_withdrawal_open', 'invitation_one_set_up']);
  });

  const withdrawal = (restored: string) =>
    `INSERT INTO attribution_withdrawal (id, attribution_id, withdrawn_at, restored_at)
     SELECT gen_random_uuid(), (SELECT id FROM attribution ORDER BY id LIMIT 1), now(), ${restored};`;
  const setUp = (revoked: string) => insert.invitation('kind, revoked_at', `'set_up', ${revoked}`);

  test('one open withdrawal an attribution, however many were restored', async () => {
    expect(await refusalOf(app, withdrawal('NULL') + withdrawal('NULL'))).toMatchObject({
      code: '23505',
      constraint: 'attribution_withdrawal_open',
    });
    const restored = withdrawal('now()');
    expect(await refusalOf(app, restored + restored + withdrawal('NULL'))).toBeNull();
  });

  test('one open set-up link, however many were revoked', async () => {
    expect(await refusalOf(app, `${setUp('NULL')}; ${setUp('NULL')}`)).toMatchObject({
      code: '23505',
      constraint: 'invitation_one_set_up',
    });
    expect(await refusalOf(app, `${setUp('now()')}; ${setUp('NULL')}`)).toBeNull();
  });
});

describe('triggers', () => {
  test('there are the ones that are tried here', async () => {
    const present = await names(`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`);
    expect(present).toEqual([
      'article_version_written_once',
      'attribution_passage_in_version',
      'attribution_repeat_within_claim',
      'revision_written_once',
      'sign_off_written_once',
    ]);
  });

  const rewriting = (table: string) => [
    `UPDATE ${table} SET id = id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  test.each(writtenOnce.flatMap(rewriting))('even the owner is refused: %s', async (statement) => {
    const refusal = await refusalOf(owner, statement);
    expect(refusal).toMatchObject({ code: '23000' });
    expect(refusal?.message).toContain('never changed or deleted');
  });

  test.each(['article_version', 'revision'].flatMap(rewriting))(
    'the application has no right to: %s',
    async (statement) => {
      expect(await refusalOf(app, statement)).toMatchObject({ code: '42501' });
    },
  );

  test.each(rewriting('sign_off'))('the application is refused: %s', async (statement) => {
    expect((await refusalOf(app, statement))?.code).toMatch(/^(23000|42501)$/);
  });

  test('a repeat passes on an attribution of the same claim', async () => {
    const across = `UPDATE attribution SET repeats_id =
      (SELECT id FROM attribution other WHERE other.claim_id <> attribution.claim_id LIMIT 1)`;
    expect(await refusalOf(app, across)).toMatchObject({ code: '23514' });
  });

  test('a passage stands in the version that its attribution was read in', async () => {
    const elsewhere = `UPDATE attribution_passage SET passage_id =
      (SELECT id FROM passage other WHERE other.id <> attribution_passage.passage_id LIMIT 1)`;
    expect(await refusalOf(app, elsewhere)).toMatchObject({ code: '23514' });
  });
});

test('a canonical address belongs to one article', async () => {
  const same = `UPDATE article SET canonical_url = 'https://example.org/same'`;
  expect(await refusalOf(app, same)).toMatchObject({
    code: '23505',
    constraint: 'article_canonical_url_key',
  });
});

test('references of claims begin at four digits', async () => {
  expect(await names('SELECT min(number)::text AS name FROM claim')).toEqual(['1001']);
});
