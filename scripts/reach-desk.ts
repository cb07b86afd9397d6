import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Config } from '@/server/config';

import { atEnd, say } from './command';
import { readSecrets } from './data-folder';
import { databaseFolder, settleDatabaseFolder } from './embedded/database-folder';
import { holderOf, takeLock } from './embedded/lock';
import { startEmbeddedServer } from './embedded/server';
import { endWith } from './keep-running';
import { app, name, owner } from './open-database';
import { patiently } from './patiently';
import { reachDatabase } from './reach-database';
import { root } from './root';
import { Stop } from './stop';

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

async function urlOfRunning(
  folder: string,
  role: string,
  password: string,
): Promise<string | undefined> {
  if (holderOf(join(folder, 'lock')) === undefined) return undefined;
  const port = await patiently(
    () => runningPort(databaseFolder(folder)),
    (found) => found !== undefined,
  );
  if (port === undefined) return undefined;
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}

/**
 * The application's connection string to the embedded database while Onrecord runs on it; undefined
 * if it does not run, or if another server is configured.
 */
export async function runningDesk(config: Config): Promise<string | undefined> {
  if (config.databaseUrl) return undefined;
  const folder = resolve(root, config.dataFolder);
  if (!existsSync(databaseFolder(folder))) return undefined;
  return urlOfRunning(folder, app, readSecrets(folder).appPassword);
}

async function reachEmbedded(folder: string): Promise<string> {
  if (!existsSync(databaseFolder(folder))) {
    throw new Stop(
      `There is no desk in the data folder ${folder}: set DATA_FOLDER or DATABASE_URL as they are for "npm start".`,
    );
  }
  const { ownerPassword, superuserPassword } = readSecrets(folder);
  const running = await urlOfRunning(folder, owner, ownerPassword);
  if (running) return running;
  const lock = takeLock(join(folder, 'lock'));
  if ('heldBy' in lock) {
    throw new Stop(
      `Onrecord is starting or stopping at this moment (process ${lock.heldBy}): try again shortly.`,
    );
  }
  atEnd(async () => lock.release());
  say('Starting the database.');
  const dataFolder = await settleDatabaseFolder(folder, say);
  const server = await startEmbeddedServer({ dataFolder, password: superuserPassword, say });
  endWith('database', server);
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
