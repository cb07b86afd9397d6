import { Client } from 'pg';

import { config } from '../config';
import { lastFullAt } from '../database/trouble';
import { filledAtStart } from '../fill-at-start';
import { describeError } from '../http/describe-error';
import { log } from '../log';

/** In milliseconds: a database that takes longer does not answer. */
const patience = 2000;

/** In milliseconds: so long after it had no room, the database is not taken to be well. */
const fullFor = 60_000;

/** What one check found: `ok`, or what is wrong. */
type Finding = 'ok' | (string & {});

/** What has to be well for requests to be sent here, by name; a check never throws. */
const checks: Readonly<Record<string, () => Promise<Finding>>> = {
  database: databaseAnswers,
  room: async () =>
    Date.now() - (lastFullAt() ?? 0) < fullFor ? 'the database had no room for a write' : 'ok',
};

/** Whether requests can be answered here, and what each check found. */
export interface Readiness {
  status: 'ok' | 'not ready';
  checks: Record<string, Finding>;
  /** How far what is filled at the start is, by name; requests are answered meanwhile. */
  filledAtStart: ReturnType<typeof filledAtStart>;
}

/** Makes every check, side by side. */
export async function readiness(): Promise<Readiness> {
  const found = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await check()] as const),
  );
  return {
    status: found.every(([, finding]) => finding === 'ok') ? 'ok' : 'not ready',
    checks: Object.fromEntries(found),
    filledAtStart: filledAtStart(),
  };
}

/** Asks over a connection of its own: those of the application may all be at work. */
async function databaseAnswers(): Promise<Finding> {
  const client = new Client({
    connectionString: config().databaseUrl,
    application_name: 'onrecord health',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  // An error after the answer concerns nobody.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'ok';
  } catch (error) {
    log.error({ error: describeError(error) }, 'the database does not answer');
    return 'the database does not answer';
  } finally {
    client.end().catch(() => {});
  }
}
