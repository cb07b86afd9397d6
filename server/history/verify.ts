import type { ClientBase } from 'pg';

import { type Revision, verifyChain } from '@/domain/history/hash-chain';
import type { AggregateKind, HistoryAction } from '@/domain/history/event';
import { reference } from '@/domain/reference';

import { progress } from '../progress';
import { bareHeads, numberOfThing, storedRevisions, type StoredRevision } from './verify-queries';

/** What {@link verifyHistory} found. */
export interface VerifiedHistory {
  /** How many things have a history, and how many revisions were read. */
  aggregates: number;
  revisions: number;
  /** How many things have a history that does not hold. */
  faults: number;
}

/** "claim C-1042", or the id where there is no number. */
async function nameOf(client: ClientBase, kind: AggregateKind, id: string): Promise<string> {
  if (kind === 'person' || kind === 'invitation' || kind === 'newsroom') return `${kind} ${id}`;
  const number = await numberOfThing(client, kind, id);
  return number === null ? `${kind} ${id}` : `${kind} ${reference(kind, number)}`;
}

function revisionOf(row: StoredRevision, aggregateKind: AggregateKind): Revision {
  return {
    aggregateKind,
    aggregateId: row.aggregate_id,
    number: row.number,
    apart: row.apart,
    shownNumber: row.shown_number,
    at: row.at,
    actorId: row.actor_id,
    action: row.action as HistoryAction,
    payload: row.payload,
    salt: row.salt,
    payloadDigest: row.payload_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    erasedAt: row.erased_at,
  };
}

/** The fault of one thing's chain, as a line; null: it holds. */
async function faultOf(client: ClientBase, chain: StoredRevision[]): Promise<string | null> {
  const [first] = chain;
  if (!first) return null;
  const { head_kind: kind, head_number: number, head_hash: hash, aggregate_id: id } = first;
  const { head_shown: shownNumber } = first;
  if (kind === null || number === null || hash === null || shownNumber === null) {
    return `unknown thing ${id}: its head is missing, ${chain.length} of its revisions are there`;
  }
  const verdict = verifyChain(
    chain.map((row) => revisionOf(row, kind)),
    { number, shownNumber, hash },
  );
  if (verdict.ok) return null;
  return `${await nameOf(client, kind, id)}, revision ${verdict.number}: ${verdict.fault}`;
}

/**
 * Checks the history of everything on the desk: each thing's revisions against each other and
 * against the head that its own row keeps, heads without revisions, and revisions without a head.
 * Memory holds one thing's revisions at a time.
 *
 * @param client inside a transaction, which must see one moment of the database (repeatable read, or
 *   nobody else writing)
 * @param tell is told each fault, one line each, as it is found
 * @param say is told how far long work has come
 */
export async function verifyHistory(
  client: ClientBase,
  tell: (fault: string) => void,
  say: (line: string) => void,
): Promise<VerifiedHistory> {
  const found: VerifiedHistory = { aggregates: 0, revisions: 0, faults: 0 };
  const note = (fault: string | null) => {
    if (fault === null) return;
    tell(fault);
    found.faults += 1;
  };
  const sayProgress = progress(say);
  let chain: StoredRevision[] = [];
  for await (const row of storedRevisions(client)) {
    if (chain[0]?.aggregate_id !== row.aggregate_id) {
      note(await faultOf(client, chain));
      chain = [];
      found.aggregates += 1;
    }
    chain.push(row);
    found.revisions += 1;
    sayProgress(() => `${found.revisions} revisions verified so far.`);
  }
  note(await faultOf(client, chain));
  for await (const { id, kind, revision_number: last } of bareHeads(client)) {
    found.aggregates += 1;
    note(`${await nameOf(client, kind, id)}, revisions 1 to ${last}: missing`);
  }
  return found;
}
