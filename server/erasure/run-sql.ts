import type { Database, Transaction } from '../database/client';
import type { RunSql } from './queries';

/** The statements of an erasure through the application's own client. */
export function sqlOf(db: Database | Transaction): RunSql {
  return (text, values) => db.$queryRawUnsafe<unknown[]>(text, ...values);
}
