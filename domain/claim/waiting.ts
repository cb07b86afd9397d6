import { repeatedRow } from '../attribution/repeats';
import { voiceName } from '../attribution/voice';
import type { EvidenceRow } from './evidence';

/** What of the evidence awaits sign-off. */
export interface Waiting {
  /** Rows that do not count yet and await a decision. */
  total: number;
  /** Rows that count in their last accepted version while a change awaits a decision. */
  underReReview: number;
  /** Who denies or retracts in what awaits a decision, one name a row, of both sorts above. */
  denials: string[];
  retractions: string[];
}

/**
 * What awaits sign-off. Rows with changes requested are among them. A repeat of a row that counts
 * needs no sign-off of its own and is not. A change to a counting row is named only where it would
 * make a denial or retraction out of something else.
 */
export function waitingRows(rows: readonly EvidenceRow[]): Waiting {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const waiting = rows.flatMap((row) => {
    if (!row.waiting || (!row.counts && repeatedRow(row, byId))) return [];
    return [{ row, content: row.waiting }];
  });
  const namesOf = (stance: 'denies' | 'retracts') =>
    waiting
      .filter(({ row, content }) => content.stance === stance && isNews(row, stance))
      .map(({ content }) => voiceName(content));
  return {
    total: waiting.filter(({ row }) => !row.counts).length,
    underReReview: waiting.filter(({ row }) => row.counts).length,
    denials: namesOf('denies'),
    retractions: namesOf('retracts'),
  };
}

function isNews(row: EvidenceRow, stance: 'denies' | 'retracts'): boolean {
  return !row.counts || row.content.stance !== stance;
}
