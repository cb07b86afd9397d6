import { database } from './client';

/** Asks the database for a sign of life; throws if it does not answer. */
export async function pingDatabase(): Promise<void> {
  await database.$queryRaw`SELECT 1`;
}
