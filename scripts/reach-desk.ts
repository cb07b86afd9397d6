import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Config } from '@/server/config';

import { atEnd, failCommand, say } from './command';
import { readSecrets } from './data-folder';
import { holderOf, takeLock } from './embedded/lock';
import { startEmbeddedServer } from './embedded/server';
import { patiently } from './patiently';
import { reachDatabase } from './reach-database';
import { root } from './root';
import { Stop } from './stop';

/** As open-database.ts makes them. */
const owner = 'onrecord_owner';
const name = 'onrecord';

/** The port of the embedded server that runs on this data folder; undefined: none is ready. */
function runningPort(dataFolder: string): number | undefined {
  try {
    // https://www.postgresql.org/docs/current/storage-file-layout.html: the fourth line of
    // postmaster.pid is the port, the eighth says whether the server takes connections.
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
  } catch {
    return undefined;
  }
}

async function reachEmbedded(folder: string): Promise<string> {
  const dataFolder = join(folder, 'postgres');
  if (!existsSync(dataFolder)) {
    throw new Stop(
      `There is no desk in the data folder ${folder}: set DATA_FOLDER or DATABASE_URL as they are for "npm start".`,
    );
  }
  const { ownerPassword, superuserPassword } = readSecrets(folder);
  const lockFile = join(folder, 'lock');
  if (holderOf(lockFile) !== undefined) {
    const port = await patiently(
      () => runningPort(dataFolder),
      (found) => found !== undefined,
    );
    if (port !== undefined) {
      return `postgresql://${owner}:${encodeURIComponent(ownerPassword)}@127.0.0.1:${port}/${name}`;
    }
  }
  const lock = takeLock(lockFile);
  if ('heldBy' in lock) {
    throw new Stop(
      `Onrecord is starting or stopping at this moment (process ${lock.heldBy}): try again shortly.`,
    );
  }
  atEnd(async () => lock.release());
  say('Starting the database.');
  const server = await startEmbeddedServer({ dataFolder, password: superuserPassword, say });
  atEnd(() => server.stop());
  void server.ended.then(() =>
    failCommand('The database ended unexpectedly: start again, which recovers it.'),
  );
  return server.url(name, owner, ownerPassword);
}

/**
 * Reaches the desk as it is: no migration is applied and nothing is made. The embedded database may
 * run at this moment or not; if not, it runs until the command ends. Throws {@link Stop}.
 * @returns the connection string of the role that owns the tables
 */
export async function reachDesk(config: Config): Promise<string> {
  const url = config.migrationDatabaseUrl;
  if (!url) {
    const embedded = await reachEmbedded(resolve(root, config.dataFolder));
    await reachDatabase(embedded, 'DATA_FOLDER');
    return embedded;
  }
  await reachDatabase(url, url === config.databaseUrl ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL');
  return url;
}
