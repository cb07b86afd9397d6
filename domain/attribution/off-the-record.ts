import type { Level } from './level';
import { awaitsAcceptance, type Opening } from './opening';
import type { Decision } from './review-state';

/**
 * Whether an attribution is off the record: its present level is,
 * or it was until somebody opened it and no editor has accepted that yet, or the last version that was
 * accepted was. A rejection or a request for changes opens nothing. Decisions stand oldest first, each
 * with the level of what was decided on; instants in ms since 1970.
 */
export function isOffTheRecord(row: {
  level: Level;
  opening: Opening | null;
  decisions: readonly { decision: Decision; level: Level; at: number }[];
}): boolean {
  const { level, opening, decisions } = row;
  if (opening?.from === 'off_record' && awaitsAcceptance(opening, decisions)) return true;
  const accepted = decisions.findLast(({ decision }) => decision === 'accepted');
  return level === 'off_record' || accepted?.level === 'off_record';
}
