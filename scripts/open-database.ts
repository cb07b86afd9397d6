import { join } from 'node:path';

import { migrate } from '@/prisma/migrate';
import type { Config } from '@/server/config';

import { atEnd, say } from './command';
import { openDataFolder, readSecrets } from './data-folder';
import { settleDatabaseFolder } from './embedded/database-folder';
import { takeLock } from './embedded/lock';
import { ensureDatabase, ensureRoles } from './embedded/roles';
import { startEmbeddedServer } from './embedded/server';
import { generateClient } from './generate';
import { endWith, keepRunning } from './keep-running';
import { patiently } from './patiently';
import { reachDatabase, waitForDatabase } from './reach-database';
import { root } from './root';
import { Stop } from './stop';

/** The roles and the database of the embedded server. */
export const owner = 'onrecord_owner';
export const app = 'onrecord_app';
export const name = 'onrecord';

/** The database in use, and the role that the application has in it. */
interface Opened {
  /** For the application. */
  databaseUrl: string;
  /** For migrations, backup and restore: the role that owns the tables. */
  migrationUrl: string;
  authSecret: string;
}

async function embedded(folder: string, lasting: boolean): Promise<Omit<Opened, 'authSecret'>> {
  const lock = await patiently(
    () => takeLock(join(folder, 'lock')),
    (taken) => 'release' in taken,
  );
  if ('heldBy' in lock) {
    throw new Stop(
      `Onrecord is already running with the data folder ${folder} (process ${lock.heldBy}): stop it first, or choose another with DATA_FOLDER.`,
    );
  }
  atEnd(async () => lock.release());
  const secrets = readSecrets(folder);
  say('Starting the database.');
  const options = {
    dataFolder: await settleDatabaseFolder(folder, say),
    password: secrets.superuserPassword,
    say,
  };
  const server = await startEmbeddedServer(options);
  const { port } = server;
  if (lasting) keepRunning('database', server, () => startEmbeddedServer({ ...options, port }));
  else endWith('database', server);
  const admin = server.url('postgres');
  await ensureRoles(admin, [
    { name: owner, password: secrets.ownerPassword },
    { name: app, password: secrets.appPassword },
  ]);
  await ensureDatabase(admin, name, owner, app);
  return {
    databaseUrl: server.url(name, app, secrets.appPassword),
    migrationUrl: server.url(name, owner, secrets.ownerPassword),
  };
}

/**
 * Starts or reaches the database and brings it to the level of this version. Sets DATABASE_URL,
 * MIGRATION_DATABASE_URL and AUTH_SECRET for this process and the ones that it starts.
 * Throws {@link Stop}.
 *
 * @param lasting for what runs until it is stopped: a database that is late is waited for, and an embedded
 *   one that ends is started again
 */
export async function openDatabase(config: Config, lasting = false): Promise<Opened> {
  const opened = await reachOrStart(config, lasting);
  await bringUpToDate(opened);
  return opened;
}

/** The first half of {@link openDatabase}: the database as it is, at whatever level. */
export async function reachOrStart(config: Config, lasting = false): Promise<Opened> {
  await generateClient(say);
  const { databaseUrl, migrationDatabaseUrl, authSecret } = config;
  let opened: Opened;
  if (databaseUrl && migrationDatabaseUrl) {
    const reach = lasting ? waitForDatabase : reachDatabase;
    await reach(databaseUrl, 'DATABASE_URL');
    if (migrationDatabaseUrl !== databaseUrl) {
      await reach(migrationDatabaseUrl, 'MIGRATION_DATABASE_URL');
    }
    opened = {
      databaseUrl,
      migrationUrl: migrationDatabaseUrl,
      authSecret: authSecret ?? readSecrets(openDataFolder(config.dataFolder)).authSecret,
    };
  } else {
    const folder = openDataFolder(config.dataFolder);
    const urls = await embedded(folder, lasting);
    opened = { ...urls, authSecret: authSecret ?? readSecrets(folder).authSecret };
  }
  process.env.DATABASE_URL = opened.databaseUrl;
  process.env.MIGRATION_DATABASE_URL = opened.migrationUrl;
  process.env.AUTH_SECRET = opened.authSecret;
  return opened;
}

/** Where each migration of this version has a folder. */
export const migrationsFolder = join(root, 'prisma/migrations');

/**
 * The second half of {@link openDatabase}: applies what is missing, or of that only what comes up to
 * the migration `last`. Throws {@link Stop}.
 */
export async function bringUpToDate(
  { databaseUrl, migrationUrl }: Opened,
  last?: string,
): Promise<void> {
  const role = decodeURIComponent(new URL(databaseUrl).username);
  const ownerRole = decodeURIComponent(new URL(migrationUrl).username);
  const migrated = await migrate(
    migrationUrl,
    migrationsFolder,
    role === ownerRole ? undefined : role,
    last,
  );
  if (!migrated.ok) throw new Stop(migrated.message);
  for (const applied of migrated.applied) say(`Applied migration ${applied}.`);
}
