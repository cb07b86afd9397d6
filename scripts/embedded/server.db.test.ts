import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type EmbeddedServer, startEmbeddedServer } from './server';

let folder: string;
let server: EmbeddedServer;

function start(port?: number): Promise<EmbeddedServer> {
  return startEmbeddedServer({
    dataFolder: join(folder, 'postgres'),
    password: 'not a secret',
    ...(port && { port }),
  });
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-сервер базы-'));
  // As root, the account that the server runs under has to get in.
  chmodSync(folder, 0o711);
  server = await start();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('a server that is told to end does not wait for connections that stay open', async () => {
  const client = await connect();
  process.kill(postmaster(), 'SIGTERM');
  await server.ended;
  await client.end().catch(() => undefined);
  server = await start(server.port);
  await (await connect()).end();
});

test('after a kill the server starts again at its port, whatever its processes were doing', async () => {
  const client = await connect();
  await client.query('CREATE TABLE kept AS SELECT 1 AS number');
  // It computes for a minute and looks at nothing meanwhile.
  const lost = client
    .query(`SELECT count(*) FROM generate_series(1, 40000) a, generate_series(1, 40000) b`)
    .catch(() => 'lost');
  await expect
    .poll(async () => {
      const other = await connect();
      const { rows } = await other.query(
        `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series(1, 40000) b'`,
      );
      await other.end();
      return rows.length;
    })
    .toBeGreaterThan(0);
  const { port } = server;
  process.kill(postmaster(), 'SIGKILL');
  await server.ended;
  server = await start(port);
  expect(server.port).toBe(port);
  const again = await connect();
  expect((await again.query('SELECT number FROM kept')).rows).toEqual([{ number: 1 }]);
  await again.end();
  expect(await lost).toBe('lost');
});
