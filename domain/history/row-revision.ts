/** More revisions than this no claim has. */
const step = 1_000_000_000;

/** What a form of a claim or of one of its rows was filled from. */
export interface SeenRevision {
  /** The number of the claim's history that everybody sees. */
  shown: number;
  /** How many revisions that are apart the row had, where it is off the record; 0 otherwise. */
  apart: number;
}

/** Both as the one number that forms carry: for all that is not off the record, the one that is shown. */
export function writeSeen({ shown, apart }: SeenRevision): number {
  return shown + apart * step;
}

/** What {@link writeSeen} wrote; a number that it cannot have written gives parts that nobody saw. */
export function readSeen(revision: number): SeenRevision {
  const apart = Math.floor(revision / step);
  return { shown: revision - apart * step, apart };
}
