import { setTimeout } from 'node:timers/promises';

import { Client } from 'pg';

import { say } from './command';
import { messageOf, Stop } from './stop';

/** The database cannot be reached at this moment, which may pass by itself. */
class NotYet extends Stop {}

/** How long a database that is late is waited for, in milliseconds. */
const patience = 60_000;

/**
 * What a server, or the network before it, answers until it is up: node's codes of the system, and
 * cannot_connect_now, https://www.postgresql.org/docs/current/errcodes-appendix.html.
 */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
]);

function mayPass(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(mayPass);
  if (!(error instanceof Error)) return false;
  // The driver gives its own time-out and a connection that is cut while it opens no code.
  return 'code' in error && typeof error.code === 'string'
    ? passing.has(error.code)
    : /timeout|terminated/i.test(error.message);
}

/** `host:port/database`, without account and password. Throws {@link Stop} if the string is none. */
function placeOf(url: string, variable: string): string {
  try {
    const where = new URL(url);
    return `${where.hostname}:${where.port || 5432}${where.pathname}`;
  } catch {
    throw new Stop(
      `${variable} cannot be read: it must look like postgresql://user:password@host:5432/database.`,
    );
  }
}

/**
 * Makes sure that the server behind a connection string answers and is recent enough.
 * Throws {@link Stop}; its sentence never repeats the password.
 */
export async function reachDatabase(url: string, variable: string): Promise<void> {
  const name = placeOf(url, variable);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks while nothing waits for it is noticed by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    if ((rows[0]?.version ?? 0) < 150_000) {
      throw new Stop(`The server at ${name} is older than PostgreSQL 15: update it.`);
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    const sentence = `The database at ${name} cannot be reached (${messageOf(error)}): make sure that it runs and accepts this user, or correct ${variable}.`;
    throw mayPass(error) ? new NotYet(sentence) : new Stop(sentence);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * {@link reachDatabase} for what starts together with its database, after a power cut for example: one
 * that does not answer yet is asked again for a minute.
 */
export async function waitForDatabase(url: string, variable: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (let tries = 0; ; tries += 1) {
    try {
      await reachDatabase(url, variable);
      return;
    } catch (error) {
      if (!(error instanceof NotYet) || Date.now() > deadline) throw error;
      if (tries === 0) {
        say(`Waiting up to a minute for the database at ${placeOf(url, variable)}.`);
      }
    }
    await setTimeout(500);
  }
}
