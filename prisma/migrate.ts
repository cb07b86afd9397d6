import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';
import { z } from 'zod';

import { installJobQueue, jobQueueGrants } from './job-queue';

/** One folder of prisma/migrations. */
interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** What {@link migrate} did, or the one sentence that says why it could not. */
export type MigrateResult = { ok: true; applied: string[] } | { ok: false; message: string };

/** Prisma's own lock, so that `prisma migrate deploy` and this runner wait for each other. */
const prismaLock = 72_707_369;

/** Prisma's own table, column for column: its tools read and write it as well. */
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

const appliedRows = z.array(
  z.object({ migration_name: z.string(), checksum: z.string(), finished: z.boolean() }),
);

/** Reads the migrations in the order of their names, which begin with a timestamp. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Which migrations are still to be applied, or why none may be. */
async function pendingMigrations(
  client: Client,
  migrations: Migration[],
): Promise<{ ok: true; pending: Migration[] } | { ok: false; message: string }> {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const applied = appliedRows.parse(rows);
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const name = row.migration_name;
    if (!row.finished) {
      return {
        ok: false,
        message: `Migration ${name} failed half-way earlier: restore the last backup, or repair the database and run "npx prisma migrate resolve" for it.`,
      };
    }
    const migration = byName.get(name);
    if (!migration) {
      return {
        ok: false,
        message: `The database has migration ${name}, which this version of Onrecord does not know: update Onrecord to the version that was last used with this database.`,
      };
    }
    if (migration.checksum !== row.checksum) {
      return {
        ok: false,
        message: `Migration ${name} was changed after it had been applied: restore its file prisma/migrations/${name}/migration.sql and put the change into a new migration.`,
      };
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return { ok: true, pending: migrations.filter((migration) => !done.has(migration.name)) };
}

/** Applies one migration and notes it, both or neither. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * Gives the application's role what it needs and no more: no change of the schema, and neither
 * update nor removal of revisions, article versions, captures and sign-offs, which are append-only. What a
 * confirmed erasure changes in them it does by two functions of the owner's.
 */
async function grant(client: Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query('BEGIN');
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${name};
    ${jobQueueGrants(name)}
  `);
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename IN ('revision', 'article_version', 'article_capture', 'sign_off')`,
  );
  for (const table of rows) {
    await client.query(
      `REVOKE UPDATE, DELETE ON ${client.escapeIdentifier(table.name)} FROM ${name}`,
    );
  }
  const erasing = await client.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND proname IN ('erase_content', 'seal_erasure')`,
  );
  for (const routine of erasing.rows) {
    await client.query(`GRANT EXECUTE ON FUNCTION ${routine.name} TO ${name}`);
  }
  await client.query('COMMIT');
}

/**
 * Brings a database to the level of the migrations folder: each pending migration whole and in a
 * transaction of its own, in Prisma's own format, so that `prisma migrate deploy` works on the
 * same folder and table. Two that run at once wait for each other. The tables of the mail jobs, which
 * pg-boss makes itself, are brought to their level too.
 *
 * @param url the role that owns the tables
 * @param folder prisma/migrations
 * @param appRole the role that the application connects as, when it is another one
 * @param last the name of the last migration to apply; later ones wait. Without it all are applied
 * @returns the names that were applied, or one sentence; throws only when the server cannot be
 *   reached or breaks the connection
 */
export async function migrate(
  url: string,
  folder: string,
  appRole?: string,
  last?: string,
): Promise<MigrateResult> {
  const client = new Client({ connectionString: url, application_name: 'onrecord migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await client.query(bookkeeping);
    const found = await pendingMigrations(client, readMigrations(folder));
    if (!found.ok) return found;
    const due = found.pending.filter(({ name }) => last === undefined || name <= last);
    for (const migration of due) {
      try {
        await apply(client, migration);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return {
          ok: false,
          message: `Migration ${migration.name} failed and was undone (${reason}): the database is as before; fix the cause and start again.`,
        };
      }
    }
    try {
      await installJobQueue(url);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        message: `The tables of the mail jobs could not be made (${reason}): the role that owns the tables must be allowed to create a schema in this database.`,
      };
    }
    if (appRole) await grant(client, appRole);
    return { ok: true, applied: due.map((migration) => migration.name) };
  } finally {
    await client.end();
  }
}
