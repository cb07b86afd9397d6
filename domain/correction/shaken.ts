import type { Status } from '../claim/settle-status';

/** A claim that nobody should go on relying on without a second look. */
const shaken: readonly Status[] = ['disputed', 'denied', 'retracted'];

/** Whether an article of ours that relies on a claim of this status needs somebody to look at it. */
export function isShaken(status: Status): boolean {
  return shaken.includes(status);
}

/** Whether this move of a claim's status raises a correction in articles of ours that rely on it. */
export function raisesCorrection(before: Status, after: Status): boolean {
  return before !== after && isShaken(after);
}
