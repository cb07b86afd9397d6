import { inject } from 'vitest';

import { cloneTemplate, urlFor } from './database-server';

/**
 * Makes an empty, migrated database beside this worker's own, in place of an earlier one.
 * @returns the connection string of the role that owns its tables
 */
export async function makeSecondDatabase(): Promise<string> {
  const server = inject('testServer');
  const name = `${new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)}_second`;
  await cloneTemplate(server, name);
  return urlFor(server, name, server.owner);
}
