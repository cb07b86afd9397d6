import { PrismaClient } from '@/prisma/generated/client';

import { config } from '../config';
import { ExactPg } from './exact-adapter';
import { statementNames } from './statement-names';

/** A client of its own for one command on another database, such as one that is being restored. */
export function connectTo(url: string): Database {
  return new PrismaClient({ adapter: new ExactPg({ connectionString: url, max: 1 }) });
}

function connect() {
  const { databaseUrl, databaseConnections } = config();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start with "npm start".');
  const adapter = new ExactPg(
    {
      connectionString: databaseUrl,
      max: databaseConnections,
      application_name: 'onrecord',
      connectionTimeoutMillis: 10_000,
    },
    { statementNameGenerator: statementNames(500) },
  );
  return new PrismaClient({ adapter });
}

/** The database outside a transaction. */
export type Database = ReturnType<typeof connect>;

/** The database inside a transaction: what `database.$transaction` passes to its callback. */
export type Transaction = Omit<
  Database,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>;

// The development server loads this file anew at every change: one pool is kept on globalThis.
const kept = globalThis as typeof globalThis & { onrecordDatabase?: Database };

/** The one client of this process, connected at its first query. */
export const database: Database = (kept.onrecordDatabase ??= connect());
