import { letsMoreOut, type Level, mostClosed } from './level';
import type { Decision } from './review-state';

/** A change to a level that lets more out than was agreed before, for which an editor's acceptance is needed. */
export interface Opening {
  /** The most closed level that it led from: what holds until an editor accepts. */
  from: Level;
  /** When it was last opened further, ms since 1970. */
  at: number;
}

/** Of a decision, what openings depend on. */
interface Decided {
  decision: Decision;
  at: number;
}

/** Whether nobody has accepted the opening. Whatever was accepted before it is no answer to it. */
export function awaitsAcceptance(opening: Opening, decisions: readonly Decided[]): boolean {
  return !decisions.some(({ decision, at }) => decision === 'accepted' && at > opening.at);
}

/**
 * What of an opening there is once an attribution's level becomes `next` at `at` (ms since 1970), or
 * null. One that awaits its acceptance goes on, however many changes follow; one that is taken back does not.
 */
export function openingTo(
  next: Level,
  at: number,
  before: { level: Level; opening: Opening | null; decisions: readonly Decided[] },
): Opening | null {
  const { level, opening, decisions } = before;
  const from =
    opening && awaitsAcceptance(opening, decisions) ? mostClosed([level, opening.from]) : level;
  return letsMoreOut(from, next) ? { from, at } : null;
}
