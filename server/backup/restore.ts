import { pipeline } from 'node:stream/promises';

import { Client, DatabaseError } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import type { RegisteredErasure } from '@/domain/erasure/register';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { type VerifiedHistory, verifyHistory } from '../history/verify';
import { progress } from '../progress';
import { applyErasures, refreshApplied } from './apply-erasures';
import { rowsInWords } from './counts';
import type { BackupHeader, BackupTable, BackupTotals } from './format';
import { levelProblem } from './level';
import {
  appliedMigrations,
  beginLoad,
  copyStatement,
  countRows,
  hasRows,
  lockTables,
  sequenceNames,
  setSequence,
  switchChecks,
  tablesOf,
} from './queries';
import { checkBackup, readBackup, refusalOf } from './read';

/** What a restored database holds. */
export interface RestoredBackup {
  tables: number;
  rows: number;
  history: VerifiedHistory;
  /** How many erasures that are younger than the backup were carried out again. */
  erasures: number;
}

/** Ends the transaction of a restore; only thrown inside this file. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

function stop(reason: Refusal['reason'], message: string): never {
  throw new Refused(refuse(reason, message));
}

/** What the database offers, by table; it must be empty and of the backup's level. */
async function openEmpty(client: Client, header: BackupHeader): Promise<Map<string, BackupTable>> {
  const problem = levelProblem(header, (await appliedMigrations(client)) ?? []);
  if (problem) stop('conflict', problem);
  const tables = await tablesOf(client);
  await lockTables(
    client,
    tables.map(({ table }) => table),
  );
  for (const { table } of tables) {
    if (await hasRows(client, table)) {
      stop(
        'conflict',
        `The database is not empty (there are rows in ${table}): restore into a new one, for example with another DATA_FOLDER, which is made by itself.`,
      );
    }
  }
  return new Map(tables.map((table) => [table.table, table]));
}

/** Of the backup's table, and the same columns: names from a file never reach a statement unchecked. */
function requireSame(table: BackupTable, offered: BackupTable | undefined): void {
  const columns = new Set(offered?.columns);
  const same =
    columns.size === table.columns.length && table.columns.every((name) => columns.has(name));
  if (!same) {
    stop(
      'conflict',
      `The table ${table.table} of the backup has other columns than the one of this database: restore it with the version of Onrecord that wrote it.`,
    );
  }
}

async function load(client: Client, file: string, say: (line: string) => void) {
  const tell = progress(say);
  let offered = new Map<string, BackupTable>();
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') offered = await openEmpty(client, part.header);
    if (part.kind === 'totals') return part.totals;
    if (part.kind !== 'table') continue;
    const { table, rows } = part;
    requireSame(table, offered.get(table.table));
    // A row may come before another one that such a trigger looks for, and what it looks at may have
    // changed since: an author was added, a row was moved to a later version. The rows passed when
    // they were written.
    await switchChecks(client, table.table, 'DISABLE');
    const input = client.query(copyFrom(copyStatement(table, 'FROM STDIN')));
    let bytes = 0;
    await pipeline(async function* () {
      for await (const piece of rows) {
        bytes += piece.length;
        tell(() => `Loading ${table.table}, ${Math.ceil(bytes / 1e6)} MB so far.`);
        yield piece;
      }
    }, input);
    await switchChecks(client, table.table, 'ENABLE');
  }
  throw new Error('a backup ended without its totals');
}

async function finish(client: Client, { rows, sequences }: BackupTotals): Promise<void> {
  const known = await sequenceNames(client);
  for (const [name, position] of Object.entries(sequences)) {
    if (!known.includes(name)) {
      stop('conflict', `The database has no sequence ${name}: nothing was restored.`);
    }
    await setSequence(client, name, position);
  }
  for (const [table, expected] of Object.entries(rows)) {
    const count = await countRows(client, table);
    if (count !== expected) {
      stop(
        'invalid',
        `${table} has ${rowsInWords(count)} after loading instead of ${expected}: nothing was restored.`,
      );
    }
  }
}

/**
 * Loads a backup into an empty database of the same migration level, all or nothing: the file is
 * read and checked to its end first, then loaded in one transaction, at the end of which sequences
 * stand where they stood, the rows are counted and the whole history is verified.
 *
 * Erasures that were carried out after the backup are carried out again before that, so that no moment
 * of the restored desk shows what was erased. A backup of an earlier level has to be brought up to date
 * before: its rows are committed first, while nobody works on the desk yet.
 *
 * @param url the role that owns the tables
 * @param file the absolute path
 * @param say is told how far long work has come
 * @param register all erasures that were ever carried out on this desk
 * @param upgrade brings the database from the backup's level to that of this version
 * @returns refusals `not_found` (no file), `invalid` (not a whole and unaltered backup, or one whose
 *   content does not hold) and `conflict` (not empty, another level, in use)
 */
export async function restoreBackup(
  url: string,
  file: string,
  say: (line: string) => void,
  register: readonly RegisteredErasure[] = [],
  upgrade?: () => Promise<void>,
): Promise<Result<RestoredBackup>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const client = new Client({ connectionString: url, application_name: 'onrecord restore' });
  // A connection that breaks while nothing waits for it is noticed by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await beginLoad(client);
    const totals = await load(client, file, say);
    await finish(client, totals);
    if (upgrade) {
      await client.query('COMMIT');
      await upgrade();
      await beginLoad(client);
    }
    const applied = await applyErasures(client, register);
    const history = await verifyHistory(client, say, say);
    if (history.faults > 0) {
      stop(
        'invalid',
        upgrade
          ? 'The history in the backup does not hold: do not use what was restored; see each fault above, and restore an earlier backup into another database.'
          : 'The history in the backup does not hold: nothing was restored; see each fault above, and restore an earlier backup.',
      );
    }
    await client.query('COMMIT');
    await refreshApplied(url, applied);
    // The rows as they were loaded are still in the files; those of a desk in use vanish by and by.
    if (applied.length > 0) await client.query('VACUUM FULL').catch(() => undefined);
    // Only for speed, and done by the server itself later: what is committed is restored.
    await client.query('ANALYZE').catch(() => undefined);
    const counts = Object.values(totals.rows);
    return {
      ok: true,
      tables: counts.length,
      rows: counts.reduce((sum, count) => sum + count, 0),
      history,
      erasures: applied.length,
    };
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalOf(file, error);
    if (refusal) return refusal;
    if (!(error instanceof DatabaseError)) throw error;
    // lock_not_available
    if (error.code === '55P03') {
      return refuse('conflict', 'The database is in use: stop Onrecord and try again.');
    }
    return refuse('invalid', `The backup could not be loaded (${error.message}): nothing changed.`);
  } finally {
    // Without a COMMIT this undoes everything.
    await client.end();
  }
}
