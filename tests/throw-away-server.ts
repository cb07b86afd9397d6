import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { accountForServer, mayEnter } from '@/scripts/embedded/account';
import { stopLeftover } from '@/scripts/embedded/leftover';
import { holderOf, takeLock } from '@/scripts/embedded/lock';
import { startEmbeddedServer } from '@/scripts/embedded/server';
import { openSystemFolder } from '@/scripts/embedded/system-folder';

const prefix = 'onrecord-test-';

/** The system's temporary folder, or another where the account that runs PostgreSQL may not enter it. */
function placeForServers(): string {
  const account = accountForServer(join(tmpdir(), prefix));
  return !account || mayEnter(account, tmpdir()) ? tmpdir() : openSystemFolder(account);
}

/** Removes the servers of test runs that were killed before they could clean up. */
async function sweep(place: string): Promise<void> {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    const lock = join(folder, 'lock');
    // Without a lock it is being made at this moment.
    if (!name.startsWith(prefix) || !existsSync(lock) || holderOf(lock) !== undefined) continue;
    try {
      await stopLeftover(join(folder, 'postgres'), () => {});
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another person's, or another run is sweeping as well: theirs to clean.
    }
  }
}

/** A server in a temporary folder, gone without a trace after `stop`. */
export interface ThrowAwayServer {
  /** The superuser's connection to the database `postgres`. */
  adminUrl: string;
  stop: () => Promise<void>;
}

/** Starts a PostgreSQL server for one run of tests, or passes on TEST_DATABASE_URL. */
export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => {} };

  const place = placeForServers();
  await sweep(place);
  const folder = mkdtempSync(join(place, prefix));
  takeLock(join(folder, 'lock'));
  // Where tests run as root the server runs as another account, which has to get in.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer({
    dataFolder: join(folder, 'postgres'),
    password: randomBytes(24).toString('base64url'),
    unsafeNoSync: true,
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  const end = () => void stop().finally(() => process.exit(1));
  for (const signal of signals) process.once(signal, end);
  return {
    adminUrl: server.url('postgres'),
    stop: async () => {
      for (const signal of signals) process.off(signal, end);
      await stop();
    },
  };
}
