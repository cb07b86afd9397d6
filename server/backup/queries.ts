import { type ClientBase, escapeIdentifier } from 'pg';
import { z } from 'zod';

import type { BackupTable, BackupTotals, Migration } from './format';

/** One table that refers to another, or to itself. */
export interface Reference {
  from: string;
  to: string;
}

/** Values look the same whatever the server's or the role's settings are. */
const readableEverywhere = `
  SET LOCAL client_encoding = 'UTF8';
  SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex';
  SET LOCAL search_path = public`;

/** Begins a transaction that sees one moment of the database and changes nothing. */
export async function beginSnapshot(client: ClientBase): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(readableEverywhere);
}

/** Begins a transaction that loads rows; gives up after ten seconds behind somebody else's lock. */
export async function beginLoad(client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  await client.query(`${readableEverywhere}; SET LOCAL lock_timeout = '10s'`);
}

/** The migrations that were applied, in order; null: the database was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<Migration[] | null> {
  const known = await client.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'`,
  );
  if (known.rowCount === 0) return null;
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return z.array(z.object({ name: z.string(), checksum: z.string() })).parse(rows);
}

/** Every table but the bookkeeping of migrations, with the columns that hold values of their own. */
export async function tablesOf(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query(
    `SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return z.array(z.object({ table: z.string(), columns: z.array(z.string()) })).parse(rows);
}

/** Which table refers to which by a foreign key. */
export async function referencesOf(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query(
    `SELECT DISTINCT f.relname AS "from", t.relname AS "to"
     FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  );
  return z.array(z.object({ from: z.string(), to: z.string() })).parse(rows);
}

/** The names of the sequences that number things. */
export async function sequenceNames(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname`,
  );
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

/** Where every sequence stands. Sequences know no snapshot: read them after the rows. */
export async function sequencePositions(client: ClientBase): Promise<BackupTotals['sequences']> {
  const positions: BackupTotals['sequences'] = {};
  for (const name of await sequenceNames(client)) {
    const { rows } = await client.query(
      `SELECT last_value::text AS last, is_called AS called FROM public.${escapeIdentifier(name)}`,
    );
    positions[name] = z.object({ last: z.string(), called: z.boolean() }).parse(rows[0]);
  }
  return positions;
}

/** Puts a sequence of the schema where it stood. */
export async function setSequence(
  client: ClientBase,
  name: string,
  { last, called }: BackupTotals['sequences'][string],
): Promise<void> {
  await client.query(`SELECT setval($1::regclass, $2::bigint, $3)`, [
    `public.${escapeIdentifier(name)}`,
    last,
    called,
  ]);
}

/** Keeps everybody else out of these tables until the transaction ends. */
export async function lockTables(client: ClientBase, tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => `public.${escapeIdentifier(table)}`);
  await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`);
}

/** Whether a table holds any row. */
export async function hasRows(client: ClientBase, table: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM public.${escapeIdentifier(table)} LIMIT 1`,
  );
  return rowCount !== 0;
}

/** How many rows a table holds. */
export async function countRows(client: ClientBase, table: string): Promise<number> {
  const { rows } = await client.query(
    `SELECT count(*)::text AS count FROM public.${escapeIdentifier(table)}`,
  );
  return Number(z.object({ count: z.string() }).parse(rows[0]).count);
}

/**
 * Switches a table's triggers that refuse rows off or on; by their names, those of functions that begin
 * with `check_` or `refuse_`. Those that write what a backup leaves out stay on.
 */
export async function switchChecks(
  client: ClientBase,
  table: string,
  state: 'ENABLE' | 'DISABLE',
): Promise<void> {
  const { rows } = await client.query(
    `SELECT t.tgname AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE t.tgrelid = ('public.' || quote_ident($1))::regclass AND NOT t.tgisinternal
       AND (starts_with(p.proname, 'check_') OR starts_with(p.proname, 'refuse_'))
     ORDER BY t.tgname`,
    [table],
  );
  for (const { name } of z.array(z.object({ name: z.string() })).parse(rows)) {
    await client.query(
      `ALTER TABLE public.${escapeIdentifier(table)} ${state} TRIGGER ${escapeIdentifier(name)}`,
    );
  }
}

/** The server's version, such as 18.4. */
export async function serverVersion(client: ClientBase): Promise<string> {
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version`);
  return z.object({ version: z.string() }).parse(rows[0]).version;
}

/** The statement that writes a table's rows as text, or that reads them back. */
export function copyStatement(
  { table, columns }: BackupTable,
  direction: 'TO STDOUT' | 'FROM STDIN',
): string {
  const names = columns.map((column) => escapeIdentifier(column)).join(', ');
  return `COPY public.${escapeIdentifier(table)} (${names}) ${direction}`;
}
