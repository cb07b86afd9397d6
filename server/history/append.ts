import type { Transaction } from '../database/client';
import { announceRevision } from '../live/announce';
import { appendRevisions, type NewEntry } from './append-many';

/**
 * Appends one revision to a thing's history inside the writing transaction, starting the history
 * where there is none, and moves the head that the history is verified against. Open pages that show a
 * claim hear of its new revision once the transaction commits.
 * @returns the number of the new revision
 */
export async function appendRevision(tx: Transaction, entry: NewEntry): Promise<number> {
  const [number = 0] = await appendRevisions(tx, [entry]);
  if (entry.aggregateKind === 'claim') {
    await announceRevision(tx, entry.aggregateId, entry.attributionId);
  }
  return number;
}
