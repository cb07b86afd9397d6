import type { Level } from './level';
import type { Decision } from './review-state';

/**
 * Whether an attribution is off the record (design §2, source protection): its present level is, or
 * the last version that an editor accepted was and the change that opens it is not accepted yet. A
 * rejection or a request for changes opens nothing. Decisions stand oldest first, each with the level
 * of what was decided on.
 */
export function isOffTheRecord(row: {
  level: Level;
  decisions: readonly { decision: Decision; level: Level }[];
}): boolean {
  const accepted = row.decisions.findLast(({ decision }) => decision === 'accepted');
  return row.level === 'off_record' || accepted?.level === 'off_record';
}
