import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { v4 as uuid } from 'uuid';

import { GET } from '@/app/api/health/route';
import { newClaim } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import { type Program, programOf } from '@/tests/api';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';

import { createClaim, editClaim } from '../claim/commands';
import { runCommand } from '../command';
import { lockAggregates } from '../history/queries';
import { connectTo } from './client';
import { troubleOf } from './trouble';

vi.setConfig({ testTimeout: 60_000 });

let ann: Actor;
let program: Program;
let owner: Client;
beforeAll(async () => {
  ann = await makePerson();
  program = await programOf(ann);
  owner = new Client(process.env.MIGRATION_DATABASE_URL);
  await owner.connect();
});
afterAll(() => owner.end());

/** How many connections wait for a lock. */
async function waitingNow(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(DISTINCT pid)::integer AS count FROM pg_locks WHERE NOT granted',
  );
  return rows[0]?.count ?? 0;
}

const claim = (statement: string) =>
  createClaim(ann, newClaim.parse({ submissionId: uuid(), claim: { statement } }));

async function health() {
  const answer = await GET();
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('where the disk is full', () => {
  /** A trigger raises what PostgreSQL raises where it cannot extend a file. */
  async function whileFull(code: string, work: () => Promise<void>): Promise<void> {
    await owner.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '${code}'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION no_room();`);
    try {
      await work();
    } finally {
      await owner.query('DROP FUNCTION no_room CASCADE');
    }
  }

  let round = 0;
  test.each(['53100', '53200', '58030'])('(%s) command, API and health say so', async (code) => {
    // Long after the one before.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 * ++round });
    expect((await health()).status).toBe(200);
    await whileFull(code, async () => {
      const refusal = await claim('The dyke holds.');
      expect(refusal).toMatchObject({ ok: false, reason: 'unavailable' });
      expect(!refusal.ok && refusal.message).toMatch(/no room.*nothing was saved/i);
      const answer = await program.send('POST', '/claims', { statement: 'The dyke holds.' });
      expect(answer).toMatchObject({
        status: 503,
        body: { type: 'urn:onrecord:problem:unavailable' },
      });
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await health()).toMatchObject({
        status: 503,
        body: {
          status: 'not ready',
          checks: { database: 'ok', room: expect.stringContaining('no room') },
        },
      });
    });
    expect(await testDatabase.claim.count({ where: { statement: 'The dyke holds.' } })).toBe(0);
    vi.setSystemTime(Date.now() + 61_000);
    expect((await health()).status).toBe(200);
    vi.useRealTimers();
    // It was full at a time that is still to come.
    Reflect.deleteProperty(globalThis, 'onrecordFullAt');
  });
});

test('who waits too long for what another holds is told to try again, and health is well meanwhile', async () => {
  const made = await claim('The lock holds.');
  if (!made.ok) throw new Error(made.message);
  const { id } = await testDatabase.claim.findFirstOrThrow({
    where: { statement: 'The lock holds.' },
  });
  const input = {
    claimId: id,
    revision: 1,
    claim: newClaim.parse({ submissionId: uuid(), claim: { statement: 'It does not.' } }).claim,
  };
  await owner.query('BEGIN');
  await owner.query('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [id]);
  try {
    // More than the application has connections.
    const waiting = Array.from({ length: 12 }, () => editClaim(ann, input));
    await vi.waitUntil(async () => (await waitingNow()) === 10, { timeout: 20_000 });
    expect(await health()).toMatchObject({ status: 200, body: { checks: { database: 'ok' } } });
    const results = await Promise.all(waiting);
    for (const result of results) expect(result).toMatchObject({ reason: 'unavailable' });
  } finally {
    await owner.query('ROLLBACK');
  }
  expect(await editClaim(ann, input)).toMatchObject({ ok: true });
});

test('a database that cannot be reached is known as such', async () => {
  const gone = connectTo('postgresql://nobody@127.0.0.1:1/nothing');
  const error: unknown = await gone.claim.count().catch((thrown: unknown) => thrown);
  expect(troubleOf(error)).toBe('unreachable');
  await gone.$disconnect();
});

test('a connection that the server ends is known as such', async () => {
  const error: unknown = await testDatabase
    .$transaction((tx) => tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`)
    .catch((thrown: unknown) => thrown);
  expect(troubleOf(error)).toBe('unreachable');
});

test('a failure of ours is no trouble of the database', async () => {
  expect(troubleOf(new Error('No such thing.'))).toBeNull();
  await expect(
    runCommand(async (tx) => {
      await lockAggregates(tx, ['no id']);
      return { ok: true };
    }),
  ).rejects.toThrow();
});
