import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { testDatabase } from '@/tests/database';

import { verifyHistory } from './verify';
import { verifySnapshot } from './verify-snapshot';

const owner = process.env.MIGRATION_DATABASE_URL ?? '';
let claim: { id: string; reference: string };
let revisions: number;
let aggregates: number;
/** In a transaction of its own, which never ends well: every test starts from a whole history. */
let client: Client;

beforeAll(async () => {
  const ann = await makePerson();
  const { id } = await makeArticle(ann, articleForm());
  const first = await makeAttribution(ann, id, { claim: { text: 'The bridge opens in May.' } });
  for (const stance of ['denies', 'questions']) {
    await makeAttribution(ann, id, { claim: { id: first.claimId }, attribution: { stance } });
  }
  const { number } = await testDatabase.claim.findUniqueOrThrow({ where: { id: first.claimId } });
  claim = { id: first.claimId, reference: `C-${number}` };
  revisions = await testDatabase.revision.count();
  aggregates = await testDatabase.aggregate.count();
});

beforeEach(async () => {
  client = new Client({ connectionString: owner });
  await client.connect();
  await client.query('BEGIN');
  // As somebody with the owner's rights would, who wants to rewrite what happened.
  await client.query('ALTER TABLE revision DISABLE TRIGGER USER');
  await client.query('ALTER TABLE revision DROP CONSTRAINT revision_aggregate_id_fkey');
});
afterEach(() => client.end());

async function verify() {
  const lines: string[] = [];
  const found = await verifyHistory(
    client,
    (line) => lines.push(line),
    () => {},
  );
  expect(found.faults).toBe(lines.length);
  return { lines, ...found };
}

test('a history that nobody touched verifies, also beside people at work', async () => {
  expect(revisions).toBeGreaterThan(4);
  const whole = { revisions, aggregates, faults: 0 };
  expect(await verify()).toEqual({ ...whole, lines: [] });
  await client.query('ROLLBACK');
  expect(
    await verifySnapshot(
      owner,
      () => {},
      () => {},
    ),
  ).toEqual({ ok: true, ...whole });
});

test('an altered payload is found', async () => {
  await client.query(
    `UPDATE revision SET payload = jsonb_set(payload, '{reason}', '"another"')
     WHERE aggregate_id = $1 AND number = 2`,
    [claim.id],
  );
  expect((await verify()).lines).toEqual([`claim ${claim.reference}, revision 2: altered`]);
});

test('an altered actor, moment, action or number is found', async () => {
  for (const change of [
    'actor_id = NULL',
    `at = at + interval '1 ms'`,
    `at = 'infinity'`,
    `action = 'linked'`,
    'number = number + 100',
  ]) {
    await client.query('SAVEPOINT before');
    await client.query(
      `UPDATE revision SET ${change} WHERE aggregate_id = $1
       AND number = (SELECT max(number) FROM revision WHERE aggregate_id = $1)`,
      [claim.id],
    );
    expect((await verify()).lines, change).toHaveLength(1);
    await client.query('ROLLBACK TO SAVEPOINT before');
  }
});

test('a missing revision is found, in the middle and at the end', async () => {
  await client.query('DELETE FROM revision WHERE aggregate_id = $1 AND number = 2', [claim.id]);
  expect((await verify()).lines).toEqual([`claim ${claim.reference}, revision 2: missing`]);
  await client.query('DELETE FROM revision WHERE aggregate_id = $1 AND number > 1', [claim.id]);
  expect((await verify()).lines).toEqual([`claim ${claim.reference}, revision 2: missing`]);
});

test('a head without revisions and revisions without a head are found', async () => {
  const { rows } = await client.query<{ id: string; kind: string; count: string }>(
    `SELECT a.id, a.kind, count(*) FROM aggregate a JOIN revision r ON r.aggregate_id = a.id
     WHERE a.kind IN ('claim', 'article') GROUP BY 1, 2 ORDER BY a.kind DESC`,
  );
  const [article, bare] = rows;
  await client.query('DELETE FROM revision WHERE aggregate_id = $1', [bare?.id]);
  await client.query('DELETE FROM aggregate WHERE id = $1', [article?.id]);
  const { lines } = await verify();
  expect(lines).toEqual([
    `unknown thing ${article?.id}: its head is missing, ${article?.count} of its revisions are there`,
    `${bare?.kind} ${claim.reference}, revisions 1 to ${bare?.count}: missing`,
  ]);
});

test('every fault is told, however many rows there are', async () => {
  await client.query(
    `INSERT INTO aggregate (id, kind, revision_number, shown_number, revision_hash)
     SELECT gen_random_uuid(), 'story', 1, 1, 'x' FROM generate_series(1, 1001)`,
  );
  expect(await verify()).toMatchObject({ faults: 1001, aggregates: aggregates + 1001 });
});

test('a database without a desk has no history', async () => {
  const postgres = new URL(owner);
  postgres.pathname = '/postgres';
  expect(
    await verifySnapshot(
      postgres.href,
      () => {},
      () => {},
    ),
  ).toMatchObject({ reason: 'not_found' });
});
