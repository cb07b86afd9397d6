import { repeatedRow } from '../attribution/repeats';
import { asAccepted } from '../claim/as-accepted';
import { type AttributionRecord, evidenceAsOf, isRecordOffTheRecord } from '../claim/evidence';
import type { Status } from '../claim/settle-status';
import { type ClaimEvidence, claimStatus } from '../claim/status';
import { statusSentence } from '../claim/status-sentence';
import type { ClaimSummary } from '../claim/summary';
import { isSoleBasis } from './sole-basis';

/** What the queue says of a row that waits, and sorts and folds it by. */
export interface ItemFacts {
  /** Accepting it would move the claim's status. */
  changesStatus: boolean;
  /** What it would make of the status; null: the status stays. */
  becomes: Status | null;
  /** Once accepted, nothing else accepted carries the claim. */
  soleBasis: boolean;
  /** Somebody who speaks in it is unnamed. */
  unnamed: boolean;
  /** A repeat that changes no status and no count: it needs no sign-off of its own (design, review). */
  folded: boolean;
  /** Off the record until an editor accepts that it is opened. */
  closed: boolean;
}

/**
 * {@link ItemFacts} of a row that waits.
 * @param evidence the claim's, as it is now
 * @param present what it amounts to
 */
export function itemFacts(
  record: AttributionRecord,
  evidence: ClaimEvidence,
  present: Pick<ClaimSummary, 'status' | 'sentence'>,
): ItemFacts {
  const [accepted] = evidenceAsOf([asAccepted(record, evidence.now)], {
    saidBy: null,
    acceptedBy: null,
  });
  const others = evidence.rows.filter(({ id }) => id !== record.id);
  const rows = accepted ? [...others, accepted] : others;
  const after = claimStatus({ ...evidence, rows });
  const changesStatus = after.status !== present.status;
  const { speaker, principal } = record.present;
  return {
    changesStatus,
    becomes: changesStatus ? after.status : null,
    soleBasis: isSoleBasis(record.id, after, rows),
    unnamed: speaker?.kind === 'unnamed' || principal?.kind === 'unnamed',
    folded:
      passesOn(record.id, evidence) && !changesStatus && statusSentence(after) === present.sentence,
    closed: isRecordOffTheRecord(record),
  };
}

function passesOn(id: string, { rows }: ClaimEvidence): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const row = byId.get(id);
  return row !== undefined && !row.counts && repeatedRow(row, byId) !== null;
}
