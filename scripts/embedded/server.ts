import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

import { Stop } from '../stop';
import { type Account, accountForServer } from './account';
import { findBinaries } from './binaries';
import { initialise, superuser } from './initialise';
import { stopLeftover } from './leftover';
import { freePort } from './port';
import { collectOutput, lastComplaint, runProgram } from './program';

/** A running PostgreSQL server of our own, on loopback. */
export interface EmbeddedServer {
  port: number;
  /** A connection string for a database of this server. */
  url(database: string, user?: string, password?: string): string;
  /** Stops the server; open connections are cut. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<void>;
}

/** What {@link startEmbeddedServer} needs. */
export interface EmbeddedOptions {
  /** The data folder, absolute; made and initialised when it is not there. */
  dataFolder: string;
  /** Password of the superuser `postgres`. */
  password: string;
  /** Where it has to listen, since others know it by this port already; otherwise a free one is taken. */
  port?: number;
  /** For throw-away servers: no waiting for the disk, everything is lost in a power cut. */
  unsafeNoSync?: boolean;
  say?: (line: string) => void;
}

/** One try to start the server; a complaint when it ended at once. */
async function launch(
  program: string,
  args: string[],
  account: Account | undefined,
): Promise<{ child: ChildProcess } | { complaint: string }> {
  const child = runProgram(program, args, account);
  const output = collectOutput(child);
  const ready = await new Promise<boolean>((resolve) => {
    child.stderr?.on('data', () => {
      if (output().includes('ready to accept connections')) resolve(true);
    });
    child.once('close', () => resolve(false));
    child.once('error', () => resolve(false));
  });
  return ready ? { child } : { complaint: lastComplaint(output()) };
}

/**
 * A server that was told to end by SIGTERM takes no new connection and waits for the open ones, which a
 * pool never closes: it is ended at once instead.
 * https://www.postgresql.org/docs/current/server-shutdown.html
 */
function endAtOnceWhenTold(child: ChildProcess): void {
  if (!child.stderr) return;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.includes('received smart shutdown request')) child.kill('SIGINT');
  });
}

/**
 * Starts a PostgreSQL server that listens on 127.0.0.1 alone. Initialises the data folder when needed and
 * recovers from an earlier run that was killed. Throws {@link Stop}.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataFolder, unsafeNoSync = false, say = () => {} } = options;
  const account = accountForServer(dataFolder);
  const binaries = await findBinaries(account);

  if (!existsSync(dataFolder)) {
    say('Creating the database.');
    await initialise(options, binaries.initdb, account);
  }
  await stopLeftover(dataFolder, say);

  const deadline = Date.now() + 10_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      'unix_socket_directories=',
      'max_connections=100',
      'logging_collector=off',
      ...(unsafeNoSync ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
    ];
    const started = await launch(
      binaries.postgres,
      ['-D', dataFolder, ...settings.flatMap((setting) => ['-c', setting])],
      account,
    );
    if ('complaint' in started) {
      // Processes of a killed server may need a moment to notice and go.
      if (Date.now() > deadline) {
        throw new Stop(
          `The database in ${dataFolder} does not start: ${started.complaint}. Set DATABASE_URL to use another server, or restore a backup into a new DATA_FOLDER.`,
        );
      }
      await setTimeout(300);
      continue;
    }
    const { child } = started;
    endAtOnceWhenTold(child);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      port,
      url: (database, user = superuser, secret = options.password) =>
        `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`,
      stop: async () => {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
        await ended;
      },
      ended,
    };
  }
}
