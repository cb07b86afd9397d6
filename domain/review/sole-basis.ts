import { repeatedRow, sideOf } from '../attribution/repeats';
import type { EvidenceRow } from '../claim/evidence';
import type { ClaimStatus } from '../claim/status';

/**
 * Whether this row alone carries the claim: its word stands for it, and whatever else stands for it
 * only passes it on. `rows` and `status` as they are, or as they would be once the row is accepted.
 */
export function isSoleBasis(
  id: string,
  status: Pick<ClaimStatus, 'standing'>,
  rows: readonly EvidenceRow[],
): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const carrying = status.standing.filter((standing) => {
    const row = byId.get(standing);
    return row !== undefined && sideOf(row) === 'for' && !repeatedRow(row, byId);
  });
  return carrying.length === 1 && carrying[0] === id;
}
