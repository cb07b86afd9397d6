import { createHash } from 'node:crypto';

import { repeatedRow } from '../attribution/repeats';
import type { SignedContent } from '../attribution/signed-content';
import type { EvidenceRow } from '../claim/evidence';
import type { Status } from '../claim/settle-status';
import type { ClaimStatus } from '../claim/status';
import { canonicalJson, type Json } from '../history/canonical-json';

/** One attribution that counted. */
export interface VerdictRow {
  id: string;
  /** Of the version that counted: it covers speaker, stance, words, times and chain. */
  digest: string;
  underReReview: boolean;
  /** A denial that an editor had marked material. */
  material: boolean;
}

/**
 * What a claim rested on when a verdict was given, kept with the verdict as JSON. Ids and digests
 * only: it tells that something changed, and holds no name or word that might have to be erased.
 */
export interface VerdictEvidence {
  /** Digest of what the claim says: statement, time, participants, what it counts. */
  claim: string;
  status: Status;
  asserting: { min: number; max: number };
  denying: { min: number; max: number };
  /** By id. */
  rows: VerdictRow[];
}

/**
 * The evidence as it stands: what counts, repeats left out since they add nothing.
 * @param claim as it is written, merged sources not replaced
 * @param acceptedDigests an attribution's id → the digest of the version that counts
 */
export function verdictEvidence(
  claim: SignedContent['claim'],
  rows: readonly EvidenceRow[],
  acceptedDigests: ReadonlyMap<string, string>,
  status: ClaimStatus,
): VerdictEvidence {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { assertingOrigins, denyingOrigins } = status;
  return {
    claim: claimDigest(claim),
    status: status.status,
    asserting: { min: assertingOrigins.min, max: assertingOrigins.max },
    denying: { min: denyingOrigins.min, max: denyingOrigins.max },
    rows: rows
      .filter((row) => row.counts && !repeatedRow(row, byId))
      .map((row) => ({
        id: row.id,
        digest: acceptedDigests.get(row.id) ?? '',
        underReReview: row.review === 'under_re_review',
        material: row.material,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** SHA-256 (hex) of the evidence: a form carries it to say what its editor saw. */
export function evidenceDigest(evidence: VerdictEvidence): string {
  return sha256(evidence as unknown as Json);
}

/** Something that is not as it was when the verdict was given. */
export type VerdictChange =
  | { kind: 'claim' }
  | { kind: 'status'; before: Status; after: Status }
  | { kind: 'origins'; side: 'asserting' | 'denying'; before: Interval; after: Interval }
  | { kind: 'came' | 'went' | 'changed' | 'reopened' | 'marked' | 'unmarked'; rowId: string };

type Interval = VerdictEvidence['asserting'];

/**
 * What changed since a verdict was given; it is stale if there is anything. A version that came out
 * of re-review as it was is no change, nor is a repeat, a comment or what still awaits sign-off. If
 * the evidence becomes what it was, the verdict is fresh again.
 */
export function changesSince(then: VerdictEvidence, now: VerdictEvidence): VerdictChange[] {
  const before = new Map(then.rows.map((row) => [row.id, row]));
  const after = new Map(now.rows.map((row) => [row.id, row]));
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap((rowId) =>
    rowChanges(rowId, before.get(rowId), after.get(rowId)),
  );
  const changes: VerdictChange[] = [
    ...(then.claim === now.claim ? [] : [{ kind: 'claim' as const }]),
    ...(then.status === now.status
      ? []
      : [{ kind: 'status' as const, before: then.status, after: now.status }]),
    ...rows,
  ];
  // A count that moves with a row or a status says nothing more; by itself it is a mark or a naming.
  return changes.length > 0 ? changes : originChanges(then, now);
}

function rowChanges(
  rowId: string,
  before: VerdictRow | undefined,
  after: VerdictRow | undefined,
): VerdictChange[] {
  if (!before) return [{ kind: 'came', rowId }];
  if (!after) return [{ kind: 'went', rowId }];
  const changes: VerdictChange[] = [];
  if (before.digest !== after.digest) changes.push({ kind: 'changed', rowId });
  if (after.underReReview && !before.underReReview) changes.push({ kind: 'reopened', rowId });
  if (after.material !== before.material) {
    changes.push({ kind: after.material ? 'marked' : 'unmarked', rowId });
  }
  return changes;
}

function originChanges(then: VerdictEvidence, now: VerdictEvidence): VerdictChange[] {
  return (['asserting', 'denying'] as const).flatMap((side) => {
    const [before, after] = [then[side], now[side]];
    const same = before.min === after.min && before.max === after.max;
    return same ? [] : [{ kind: 'origins' as const, side, before, after }];
  });
}

function claimDigest(claim: SignedContent['claim']): string {
  // A participant that got another name is still the same one.
  const participants = claim.participants
    .map(({ sourceId, ownAct }) => ({ sourceId, ownAct }))
    .sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
  return sha256({ ...claim, participants });
}

function sha256(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
