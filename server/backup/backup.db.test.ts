import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { migrate, readMigrations } from '@/prisma/migrate';
import { fillAwkwardDesk } from '@/tests/factories/awkward-desk';
import { makeSecondDatabase } from '@/tests/second-database';

import { restoreBackup } from './restore';
import { writeBackup } from './write';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-backup-'));
const file = join(folder, 'desk.backup');
const owner = process.env.MIGRATION_DATABASE_URL ?? '';
const quiet = () => {};

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table as PostgreSQL writes it, which tells NULL from an empty text. */
function allRows(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${client.escapeIdentifier(name)} t ORDER BY 1`,
      );
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });
}

/** As a database is when it was just made. */
async function emptySchema(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`DROP OWNED BY CURRENT_USER CASCADE; CREATE SCHEMA IF NOT EXISTS public`),
  );
}

/** The lines of a backup but for the first, which has the time, and the digest, which covers it. */
function comparable(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(1, -2);
}

/** The backup with another content, under a right digest. */
function forge(change: (content: string) => string): string {
  const content = gunzipSync(readFileSync(file)).toString('utf8');
  const changed = change(content.slice(0, content.lastIndexOf('sha256 ')));
  const digest = createHash('sha256').update(changed).digest('hex');
  const path = join(folder, 'forged.backup');
  writeFileSync(path, gzipSync(`${changed}sha256 ${digest}\n`));
  return path;
}

beforeAll(async () => {
  await fillAwkwardDesk();
  expect(await writeBackup(owner, file, '0.1.0', quiet)).toMatchObject({ ok: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup', () => {
  test('is for its owner only, says what it is, and never replaces a file', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);
    const [header] = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    expect(JSON.parse(header ?? '')).toMatchObject({
      onrecordBackup: 1,
      app: '0.1.0',
      migrations: expect.arrayContaining([
        {
          name: expect.stringMatching(/_init$/),
          checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]),
      leftOut: [
        'article_text',
        'claim_term',
        'claim_word',
        'claim_word_change',
        'rate_limit',
        'session',
        'version_sentence',
      ],
    });
    expect(await writeBackup(owner, file, '0.1.0', quiet)).toMatchObject({
      reason: 'already_exists',
    });
  });

  test('that cannot be written is refused and leaves nothing behind', async () => {
    const nowhere = join(folder, 'missing', 'desk.backup');
    expect(await writeBackup(owner, nowhere, '0.1.0', quiet)).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('ENOENT'),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('of a database without a desk is refused', async () => {
    const postgres = new URL(owner);
    postgres.pathname = '/postgres';
    expect(await writeBackup(postgres.href, join(folder, 'none'), '0.1.0', quiet)).toMatchObject({
      reason: 'not_found',
    });
  });
});

describe('restoring', () => {
  test('brings back every row as it was, but for sessions, limits and the index of claims', async () => {
    const second = await makeSecondDatabase();
    const restored = await restoreBackup(second, file, quiet);
    expect(restored).toMatchObject({ ok: true, history: { faults: 0 } });
    const [was, is] = [await allRows(owner), await allRows(second)];
    expect(was.session).toHaveLength(1);
    expect(was.rate_limit).toHaveLength(1);
    const { _prisma_migrations: _, ...rest } = is;
    const { _prisma_migrations: __, ...expected } = was;
    expect(was.claim_term?.length).toBeGreaterThan(0);
    const index = { claim_term: [], claim_word: [], claim_word_change: [] };
    expect(rest).toEqual({ ...expected, ...index, session: [], rate_limit: [] });

    const again = join(folder, 'again.backup');
    await writeBackup(second, again, '0.1.0', quiet);
    expect(comparable(again)).toEqual(comparable(file));
  });

  test('goes on counting where the desk stood, and its triggers work again', async () => {
    const second = await makeSecondDatabase();
    await restoreBackup(second, file, quiet);
    await withClient(second, async (client) => {
      const { rows } = await client.query(
        `SELECT nextval('claim_number_seq') - (SELECT max(number) FROM claim) AS step,
                nextval('story_number_seq') AS story`,
      );
      expect(rows).toEqual([{ step: '1', story: '1' }]);
      await expect(
        client.query('UPDATE attribution SET repeats_id = gen_random_uuid()'),
      ).rejects.toThrow(/same claim/);
      await expect(client.query('DELETE FROM revision')).rejects.toThrow(/never changed/);
    });
  });

  test('brings a backup of an earlier version up to date', async () => {
    const second = await makeSecondDatabase();
    const names = readMigrations('prisma/migrations').map(({ name }) => name);
    const last = names.at(-2) ?? '';
    const upTo = async (url: string, level?: string) =>
      expect(await migrate(url, 'prisma/migrations', undefined, level)).toMatchObject({ ok: true });
    const earlier = join(folder, 'earlier.backup');
    await emptySchema(second);
    await upTo(second, last);
    await withClient(second, (client) =>
      client.query(`INSERT INTO story (id, title) VALUES (gen_random_uuid(), 'The bridge')`),
    );
    expect(await writeBackup(second, earlier, '0.0.9', quiet)).toMatchObject({ ok: true });
    await emptySchema(second);
    await upTo(second, last);
    const restored = await restoreBackup(second, earlier, quiet, [], () => upTo(second));
    expect(restored).toMatchObject({ ok: true });
    expect((await allRows(second))._prisma_migrations).toHaveLength(names.length);
  });

  test('into a database that holds anything is refused and changes nothing', async () => {
    const before = await allRows(owner);
    expect(await restoreBackup(owner, file, quiet)).toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('not empty'),
    });
    expect(await allRows(owner)).toEqual(before);
  });

  test('of a file that is cut off, altered, lengthened, missing or no backup is refused', async () => {
    const second = await makeSecondDatabase();
    const empty = await allRows(second);
    const whole = readFileSync(file);
    const path = join(folder, 'broken.backup');
    const restore = async (bytes: Buffer) => {
      writeFileSync(path, bytes);
      return await restoreBackup(second, path, quiet);
    };
    for (const length of [0, 9, 200, whole.length >> 1, whole.length - 8, whole.length - 1]) {
      const cut = await restore(whole.subarray(0, length));
      expect(cut, `cut at ${length}`).toMatchObject({
        message: expect.stringContaining('cut off'),
      });
    }
    for (let at = 10; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await restore(altered), `byte ${at}`).toMatchObject({ ok: false, reason: 'invalid' });
    }
    expect(await restore(Buffer.concat([whole, gzipSync('more\n')]))).toMatchObject({
      message: expect.stringContaining('altered'),
    });
    expect(
      await restore(gzipSync(gunzipSync(whole).toString('utf8').replace('Ana Ković', 'Ana Kovič'))),
    ).toMatchObject({
      message: expect.stringContaining('does not match its digest'),
    });
    expect(await restore(Buffer.from('-- PostgreSQL database dump'))).toMatchObject({
      message: expect.stringContaining('not a backup of Onrecord'),
    });
    expect(await restore(gzipSync('{}\n'))).toMatchObject({
      message: expect.stringContaining('not a backup of Onrecord'),
    });
    expect(await restoreBackup(second, join(folder, 'no'), quiet)).toMatchObject({
      reason: 'not_found',
    });
    expect(await allRows(second)).toEqual(empty);
  });

  test('of a forged file, whatever its digest, is all or nothing', async () => {
    const second = await makeSecondDatabase();
    const empty = await allRows(second);
    const refused = async (change: (content: string) => string, message: RegExp) => {
      expect(await restoreBackup(second, forge(change), quiet)).toMatchObject({
        ok: false,
        message: expect.stringMatching(message),
      });
      expect(await allRows(second)).toEqual(empty);
    };
    await refused(
      (text) => text.replace('"onrecordBackup":1', '"onrecordBackup":2'),
      /newer format/,
    );
    await refused(
      (text) => text.replace(/"migrations":\[.*?\]/, '"migrations":[]'),
      /earlier level/,
    );
    await refused((text) => text.replace(/"checksum":"./, '"checksum":"!'), /different migrations/);
    await refused((text) => text.replace('"person":2', '"person":3'), /altered/);
    await refused((text) => text.replace('"email_verified"', '"checked"'), /other columns/);
    await refused(
      (text) => text.replace('attribution_logged', 'linked'),
      /history .* does not hold/,
    );
    await refused((text) => text.replaceAll('would open', 'may open'), /could not be loaded/);
  });
});
