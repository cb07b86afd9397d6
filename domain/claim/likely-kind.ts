import type { ClaimKind } from './kind';

const position =
  /\b(?:holds?|believes?|thinks?|considers?|wants?|hopes?|fears?|rejects?|supports?|opposes?|demands?|favou?rs?|critici[sz]e[ds]?|(?:is|was|are|were) (?:convinced|s[ck]eptical))\b/i;
const prediction = /\b(?:will|would|going to|likely|expected to|may|might|could)\b/i;

/**
 * What kind a statement reads like, as a default to be changed: "X holds that …" is a position, "X
 * will …" a prediction, everything else an event. A quantity is never guessed, since it needs more
 * answers than a default can give.
 */
export function likelyKind(statement: string): ClaimKind {
  if (position.test(statement)) return 'position';
  return prediction.test(statement) ? 'prediction' : 'event';
}
