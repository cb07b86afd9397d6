import { Client } from 'pg';

import { type VerifiedHistory, verifyHistory } from './verify';

/**
 * Verifies the history of a database that may be in use, as it stands at this moment.
 * @param url a role that may read every table
 * @param tell is told each fault, one line each, as it is found
 */
export async function verifySnapshot(
  url: string,
  tell: (fault: string) => void,
): Promise<VerifiedHistory> {
  const client = new Client({ connectionString: url, application_name: 'onrecord verify-history' });
  // A connection that breaks while nothing waits for it is noticed by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyHistory(client, tell);
  } finally {
    await client.end();
  }
}
