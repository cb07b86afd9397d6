import { PrismaPg } from '@prisma/adapter-pg';
import { type ClientBase, Pool } from 'pg';

import { type Prisma, PrismaClient } from '@/prisma/generated/client';

import { config } from '../config';
import { ExactPg } from './exact-adapter';
import { statementNames } from './statement-names';

/** In milliseconds: on a busy machine a transaction may wait for its turn, and take its time. */
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

/**
 * In milliseconds: who waits longer for what another command holds is told to try again. Less than a
 * transaction may take, so that it is the waiting that ends.
 */
const lockTimeout = 10_000;

/** A client of its own for one command on another database, such as one that is being restored. */
export function connectTo(url: string): Database {
  return new PrismaClient({
    adapter: new ExactPg({ connectionString: url, max: 1 }),
    transactionOptions,
  });
}

function connect() {
  const { databaseUrl, databaseConnections } = config();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: start with "npm start".');
  const settings = {
    connectionString: databaseUrl,
    max: databaseConnections,
    application_name: 'onrecord',
    connectionTimeoutMillis: 10_000,
  };
  // As a statement, since not every pooler between lets settings come with the connection.
  const patience = {
    onConnect: (opened: ClientBase) => opened.query(`SET lock_timeout = ${lockTimeout}`),
  };
  // One text has one name, whoever sends it over these connections.
  const nameOf = statementNames(500);
  const options = { statementNameGenerator: nameOf, disposeExternalPool: true };
  let pool: Pool | undefined;
  /** Prisma's adapter, with a pool that {@link readRows} uses too. */
  class SharedPool extends PrismaPg {
    override connect() {
      pool = new Pool({ ...settings, ...patience });
      return new ExactPg(pool, options).connect();
    }
  }
  const client = new PrismaClient({
    adapter: new SharedPool(settings, options),
    transactionOptions,
  });

  async function read(query: Prisma.Sql): Promise<unknown[]> {
    if (!pool || pool.ending) await client.$connect();
    if (!pool) throw new Error('Prisma connected by another adapter.');
    const { text, values } = query;
    const { rows } = await pool.query({ name: nameOf({ sql: text }), text, values });
    return rows as unknown[];
  }
  return { client, read };
}

/** The database outside a transaction. */
export type Database = ReturnType<typeof connect>['client'];

/** The database inside a transaction: what `database.$transaction` passes to its callback. */
export type Transaction = Omit<
  Database,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>;

// The development server loads this file anew at every change: one pool is kept on globalThis.
const kept = globalThis as typeof globalThis & {
  onrecordDatabase?: ReturnType<typeof connect>;
};
const connected = (kept.onrecordDatabase ??= connect());

/** The one client of this process, connected at its first query. */
export const database: Database = connected.client;

/**
 * The rows of a statement outside a transaction, as node-postgres gives them, to be parsed. For what every
 * page, or every request of a program, asks: the way through Prisma costs half as much again.
 */
export function readRows(query: Prisma.Sql): Promise<unknown[]> {
  return connected.read(query);
}
