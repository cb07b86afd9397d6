import { Client } from 'pg';

import { messageOf, Stop } from './stop';

/**
 * Makes sure that the server behind a connection string answers and is recent enough.
 * Throws {@link Stop}; its sentence never repeats the password.
 */
export async function reachDatabase(url: string, variable: string): Promise<void> {
  let where: URL;
  try {
    where = new URL(url);
  } catch {
    throw new Stop(
      `${variable} cannot be read: it must look like postgresql://user:password@host:5432/database.`,
    );
  }
  const name = `${where.hostname}:${where.port || 5432}${where.pathname}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
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
    throw new Stop(
      `The database at ${name} cannot be reached (${messageOf(error)}): make sure that it runs and accepts this user, or correct ${variable}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
