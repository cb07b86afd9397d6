import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { refuse, type Result } from '@/domain/result';

import { progress } from '../progress';
import { rowsInWords } from './counts';
import {
  type BackupTable,
  digestLine,
  endOfRows,
  formatVersion,
  jsonLine,
  leftOut,
} from './format';
import {
  appliedMigrations,
  beginSnapshot,
  copyStatement,
  referencesOf,
  sequencePositions,
  serverVersion,
  tablesOf,
} from './queries';
import { tableOrder } from './table-order';

/** What a finished backup holds. */
export interface WrittenBackup {
  tables: number;
  rows: number;
  /** The size of the file. */
  bytes: number;
}

interface Contents {
  client: Client;
  app: string;
  say: (line: string) => void;
  /** Counts the rows, by table. */
  rows: Record<string, number>;
}

/** The name that a backup has while it is being written. */
export function partialBackup(file: string): string {
  return `${file}.partial`;
}

/** The tables to write, each after those it refers to. */
async function tablesInOrder(client: Client): Promise<BackupTable[]> {
  const all = await tablesOf(client);
  const byName = new Map(all.map((table) => [table.table, table]));
  for (const name of leftOut) byName.delete(name);
  return tableOrder([...byName.keys()], await referencesOf(client)).flatMap(
    (name) => byName.get(name) ?? [],
  );
}

/** Everything but the digest, piece by piece: see format.ts. */
async function* contents({ client, app, say, rows }: Contents): AsyncGenerator<string | Buffer> {
  const migrations = await appliedMigrations(client);
  yield jsonLine({
    onrecordBackup: formatVersion,
    app,
    server: await serverVersion(client),
    createdAt: new Date().toISOString(),
    migrations: migrations ?? [],
    leftOut: [...leftOut],
  });
  const tell = progress(say);
  for (const table of await tablesInOrder(client)) {
    yield jsonLine(table);
    let count = 0;
    for await (const chunk of client.query(copyTo(copyStatement(table, 'TO STDOUT')))) {
      const bytes = chunk as Buffer;
      // A line feed in data is written as \n, so that every line feed ends a row.
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
      yield bytes;
      tell(() => `${rowsInWords(count)} of ${table.table} so far.`);
    }
    rows[table.table] = count;
    yield endOfRows;
  }
  yield jsonLine({ rows, sequences: await sequencePositions(client) });
}

async function* withDigest(
  pieces: AsyncIterable<string | Buffer>,
): AsyncGenerator<string | Buffer> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield digestLine(hash.digest('hex'));
}

/** The message of an error that the system or the server reported; bugs are thrown on. */
function reported(error: unknown): string {
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}

/**
 * Writes one consistent snapshot of every table, but for {@link leftOut}, to a new file that only
 * its owner may read. The file has its name once it is complete; a failure leaves nothing behind.
 *
 * @param url a role that may read every table
 * @param file the absolute path
 * @param app the version of Onrecord
 * @param say is told how far long work has come
 * @returns refusals `already_exists`, `not_found` (no desk in this database) and `invalid` (the file
 *   cannot be written, or the server reported an error)
 */
export async function writeBackup(
  url: string,
  file: string,
  app: string,
  say: (line: string) => void,
): Promise<Result<WrittenBackup>> {
  const taken = refuse(
    'already_exists',
    `${file} exists already: choose another name, since a backup never replaces a file.`,
  );
  if (existsSync(file)) return taken;
  const client = new Client({ connectionString: url, application_name: 'onrecord backup' });
  // A connection that breaks while nothing waits for it is noticed by the next query.
  client.on('error', () => undefined);
  const partial = partialBackup(file);
  try {
    await client.connect();
    await beginSnapshot(client);
    if (!(await appliedMigrations(client))) {
      return refuse('not_found', 'There is no desk in this database: nothing was backed up.');
    }
    await rm(partial, { force: true });
    const handle = await open(partial, 'wx', 0o600);
    const rows: Record<string, number> = {};
    await pipeline(
      withDigest(contents({ client, app, say, rows })),
      createGzip(),
      handle.createWriteStream({ flush: true }),
    );
    if (existsSync(file)) return taken;
    await rename(partial, file);
    const counts = Object.values(rows);
    return {
      ok: true,
      tables: counts.length,
      rows: counts.reduce((sum, count) => sum + count, 0),
      bytes: (await stat(file)).size,
    };
  } catch (error) {
    return refuse('invalid', `The backup ${file} could not be written (${reported(error)}).`);
  } finally {
    await rm(partial, { force: true });
    await client.end();
  }
}
