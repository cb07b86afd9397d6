import { afterAll, inject } from 'vitest';

import { database } from '@/server/database/client';

import { cloneTemplate } from './database-server';

/**
 * This worker's own database, through the application's own client and role: what `database` of
 * `@/server/database/client` is in the code under test. Empty at the beginning of each test file.
 */
export const testDatabase = database;

/** Puts a fresh, empty database in the place of the worker's; wait for all queries before. */
export async function resetDatabase(): Promise<void> {
  await database.$disconnect();
  const url = new URL(process.env.DATABASE_URL ?? '');
  await cloneTemplate(inject('testServer'), url.pathname.slice(1));
}

afterAll(async () => {
  await database.$disconnect();
});
