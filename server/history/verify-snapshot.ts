import { Client } from 'pg';

import { refuse, type Result } from '@/domain/result';

import { type VerifiedHistory, verifyHistory } from './verify';
import { hasHistory } from './verify-queries';

/**
 * Verifies the history of a database that may be in use, as it stands at this moment.
 * @param url a role that may read every table
 * @param tell is told each fault, one line each, as it is found
 * @param say is told how far long work has come
 * @returns refusal `not_found`: there is no desk in this database
 */
export async function verifySnapshot(
  url: string,
  tell: (fault: string) => void,
  say: (line: string) => void,
): Promise<Result<VerifiedHistory>> {
  const client = new Client({ connectionString: url, application_name: 'onrecord verify-history' });
  // A connection that breaks while nothing waits for it is noticed by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (!(await hasHistory(client))) {
      return refuse('not_found', 'There is no desk in this database: nothing was verified.');
    }
    return { ok: true, ...(await verifyHistory(client, tell, say)) };
  } finally {
    await client.end();
  }
}
