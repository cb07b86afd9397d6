import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';

import { resetDatabase, testDatabase } from '@/tests/database';

import { differenceToSchema } from './schema-engine';

const url = process.env.MIGRATION_DATABASE_URL ?? '';

afterAll(() => resetDatabase());

test('the migrations make exactly what schema.prisma says', async () => {
  expect(await differenceToSchema(url)).toBe('');
});

test('a difference would be seen', async () => {
  await testDatabase.$disconnect();
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query('ALTER TABLE story DROP COLUMN description');
  await owner.query('DROP INDEX source_search_name_trgm');
  await owner.end();
  const difference = await differenceToSchema(url);
  expect(difference).toContain('ADD COLUMN     "description" TEXT');
  expect(difference).toContain('source_search_name_trgm');
});
