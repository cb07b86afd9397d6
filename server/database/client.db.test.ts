import { expect, test } from 'vitest';

import { resetDatabase, testDatabase } from '@/tests/database';

test('the application may neither change nor remove revisions and article versions', async () => {
  for (const table of ['revision', 'article_version']) {
    for (const statement of [
      `UPDATE ${table} SET id = id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(testDatabase.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
    }
  }
});

test('the application may not change the schema or its bookkeeping', async () => {
  for (const statement of ['CREATE TABLE mine (id int)', 'DELETE FROM _prisma_migrations']) {
    await expect(testDatabase.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
  }
});

test('a reset gives an empty database and the client goes on', async () => {
  const before = await testDatabase.$queryRaw<{ oid: number }[]>`
    SELECT oid::int FROM pg_database WHERE datname = current_database()`;
  await resetDatabase();
  const after = await testDatabase.$queryRaw<{ oid: number }[]>`
    SELECT oid::int FROM pg_database WHERE datname = current_database()`;
  expect(after[0]?.oid).not.toBe(before[0]?.oid);
});
