import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

import { Stop } from '../stop';
import { accountForServer, requireReachable, type Account } from './account';
import { findBinaries } from './binaries';
import { stopLeftover } from './leftover';
import { freePort } from './port';

/** A running PostgreSQL server of our own, on loopback. */
export interface EmbeddedServer {
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
  /** For throw-away servers: no waiting for the disk, everything is lost in a power cut. */
  unsafeNoSync?: boolean;
  say?: (line: string) => void;
}

const superuser = 'postgres';

function run(program: string, args: string[], account: Account | undefined): ChildProcess {
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches this program alone, which then stops the server in order.
    detached: true,
    cwd: '/',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
}

/** Collects what a program writes; the last lines explain a failure. */
function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

function lastComplaint(text: string): string {
  const lines = text.split('\n').filter((line) => /error|fatal|panic|could not/i.test(line));
  return (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? 'no reason given').trim();
}

/** A locale whose characters are Unicode: pg_trgm drops Cyrillic letters in the plain C locale. */
function unicodeLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
    return known.find((name) => /^(C|en_US)\.(utf-?8)$/i.test(name)) ?? 'C';
  } catch {
    return 'C';
  }
}

async function initialise(
  { dataFolder, password, unsafeNoSync }: EmbeddedOptions,
  program: string,
  account: Account | undefined,
): Promise<void> {
  // Made under another name and renamed: a data folder is complete or not there at all.
  const unfinished = `${dataFolder}.unfinished`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const child = run(
      program,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order and the same upper and lower case on every system.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${unicodeLocale()}`,
        '--no-instructions',
        ...(unsafeNoSync ? ['--no-sync'] : []),
      ],
      account,
    );
    const output = collect(child);
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      throw new Stop(
        `The database could not be created in ${dataFolder}: ${lastComplaint(output())}. Make sure that the folder is writable and the disk has room, or set DATABASE_URL.`,
      );
    }
    renameSync(unfinished, dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** One try to start the server; `undefined` when it ended at once. */
async function launch(
  program: string,
  args: string[],
  account: Account | undefined,
): Promise<{ child: ChildProcess } | { complaint: string }> {
  const child = run(program, args, account);
  const output = collect(child);
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
 * Starts a PostgreSQL server that listens on 127.0.0.1 at a free port only. Initialises the data
 * folder when needed and recovers from an earlier run that was killed. Throws {@link Stop}.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataFolder, password, unsafeNoSync = false, say = () => {} } = options;
  const account = accountForServer();
  const binaries = await findBinaries();
  requireReachable(binaries.postgres, account);
  requireReachable(dataFolder, account);

  if (!existsSync(dataFolder)) {
    say('Creating the database.');
    await initialise(options, binaries.initdb, account);
  }
  await stopLeftover(dataFolder, say);

  const deadline = Date.now() + 10_000;
  for (;;) {
    const port = await freePort();
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
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    return {
      url: (database, user = superuser, secret = password) =>
        `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`,
      stop: async () => {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
        await ended;
      },
      ended,
    };
  }
}
