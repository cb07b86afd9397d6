import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { Client } from 'pg';

import { migrate } from '@/prisma/migrate';
import { ensureDatabase, ensureRoles } from '@/scripts/embedded/roles';
import { generateClient } from '@/scripts/generate';
import { root } from '@/scripts/root';

import { startThrowAwayServer } from './throw-away-server';

/** What a worker needs to make databases of its own. */
export interface TestServer {
  /** A role that may create databases and roles, on the database `postgres`. */
  adminUrl: string;
  /** The migrated database that workers clone. */
  template: string;
  owner: string;
  app: string;
  /** The password of both roles. */
  password: string;
}

/** The same connection string for another database, and for another role if one is given. */
export function urlFor(server: TestServer, database: string, role?: string): string {
  const url = new URL(server.adminUrl);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = server.password;
  }
  return url.href;
}

/** Removes every database and role of this run from a server that was not ours to begin with. */
async function leaveNoTrace(adminUrl: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  }
  for (const role of ['app', 'owner']) {
    await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(`${prefix}_${role}`)}`);
  }
  await client.end();
}

/**
 * Starts a throw-away server (or uses TEST_DATABASE_URL) with the two roles of a real installation
 * and one migrated, empty database that others are cloned from.
 */
export async function startTestServer(): Promise<{
  server: TestServer;
  stop: () => Promise<void>;
}> {
  await generateClient(() => {});
  const { adminUrl, stop } = await startThrowAwayServer();
  const prefix = `onrecord_test_${randomBytes(4).toString('hex')}`;
  const server: TestServer = {
    adminUrl,
    template: `${prefix}_template`,
    owner: `${prefix}_owner`,
    app: `${prefix}_app`,
    password: randomBytes(24).toString('base64url'),
  };
  const stopAll = async () => {
    await leaveNoTrace(adminUrl, prefix);
    await stop();
  };
  try {
    await ensureRoles(adminUrl, [
      { name: server.owner, password: server.password },
      { name: server.app, password: server.password },
    ]);
    await ensureDatabase(adminUrl, server.template, server.owner, server.app);
    const migrated = await migrate(
      urlFor(server, server.template, server.owner),
      join(root, 'prisma/migrations'),
      server.app,
    );
    if (!migrated.ok) throw new Error(migrated.message);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return { server, stop: stopAll };
}

/** Makes an empty, migrated database of this name, in place of one that may be there. */
export async function cloneTemplate(server: TestServer, name: string): Promise<void> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const id = client.escapeIdentifier(name);
    await client.query(`DROP DATABASE IF EXISTS ${id} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${id} TEMPLATE ${client.escapeIdentifier(server.template)}
       OWNER ${client.escapeIdentifier(server.owner)} STRATEGY FILE_COPY`,
    );
    await client.query(`GRANT CONNECT ON DATABASE ${id} TO ${client.escapeIdentifier(server.app)}`);
  } finally {
    await client.end();
  }
}
