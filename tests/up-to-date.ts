import { Client } from 'pg';
import { expect } from 'vitest';

import { refreshClaim } from '@/server/claim/refresh';
import { runCommand } from '@/server/command';
import { lockAggregates } from '@/server/history/queries';

import { testDatabase } from './database';

/** Every row of every table that says which claim it belongs to, but for its history. */
async function rowsOfClaim(claimId: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'claim_id'
       ORDER BY c.relname`,
    );
    const found: Record<string, unknown> = {};
    for (const { name, column } of [
      { name: 'claim', column: 'id' },
      ...tables.map(({ name: table }) => ({ name: table, column: 'claim_id' })),
    ]) {
      const { rows } = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE ${column} = $1 ORDER BY to_jsonb(t)::text`,
        [claimId],
      );
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  } finally {
    await client.end();
  }
}

/**
 * What is derived of a claim is as the command that brings it up to date would make it: refreshing it
 * as of its last change changes no row.
 */
export async function claimMustBeUpToDate(claimId: string): Promise<void> {
  const { lastActivityAt, loggedById } = await testDatabase.claim.findUniqueOrThrow({
    where: { id: claimId },
  });
  const before = await rowsOfClaim(claimId);
  await runCommand(async (tx) => {
    await lockAggregates(tx, [claimId]);
    await refreshClaim(tx, claimId, loggedById, lastActivityAt);
    return { ok: true };
  });
  expect(await rowsOfClaim(claimId)).toEqual(before);
}
