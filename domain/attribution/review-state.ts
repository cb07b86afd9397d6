import { letsMoreOut, type Level } from './level';
import type { Opening } from './opening';

export const decisions = ['accepted', 'changes_requested', 'rejected'] as const;
export type Decision = (typeof decisions)[number];

/** Where an attribution stands in review. */
export const reviewStates = [
  'logged',
  'accepted',
  'under_re_review',
  'changes_requested',
  'rejected',
] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewStateWords: Record<ReviewState, string> = {
  logged: 'awaits sign-off',
  accepted: 'accepted',
  under_re_review: 'under re-review',
  changes_requested: 'changes requested',
  rejected: 'rejected',
};

/** What an editor decided, about which content (its digest) at which level. */
export interface SignOff {
  decision: Decision;
  digest: string;
  /** The digest whatever had become of the article's text (`wordsDigest`); left out: the same. */
  wordsDigest?: string;
  level: Level;
  /** When it was made, ms since 1970. */
  at: number;
}

/**
 * Where an attribution stands, from its decisions (oldest first) and its present content.
 * A decision holds for the content it was made on, a request for changes until the attribution is sent
 * back as it is (`resubmittedAt`, ms since 1970; null: never). An acceptance does not outlive a change of
 * the article under its words; a request and a rejection do, since it answers neither. An acceptance also holds at a level that lets less
 * out, until that is opened again, and only while no later one took its place. Content that no decision holds for is
 * `under_re_review` while an acceptance goes on counting (see {@link countingAcceptance}), else `logged`.
 */
export function reviewState(now: {
  decisions: readonly SignOff[];
  presentDigest: string;
  /** As in {@link SignOff}. */
  presentWordsDigest?: string;
  presentLevel: Level;
  /** Null or left out: none. */
  opening?: Opening | null;
  resubmittedAt: number | null;
}): ReviewState {
  const counting = countingAcceptance(now.decisions);
  const latest = sinceRejection(now.decisions).findLast((made) => {
    if (made.decision === 'accepted') {
      return (
        made.digest === now.presentDigest &&
        made === counting &&
        !letsMoreOut(made.level, now.presentLevel) &&
        made.at > (now.opening?.at ?? -Infinity)
      );
    }
    if (wordsOf(made) !== (now.presentWordsDigest ?? now.presentDigest)) return false;
    // An acceptance after a rejection lifted it; rejected words put back are an edit like any other.
    if (made.decision === 'rejected' && counting) return false;
    if (made.decision === 'changes_requested' && isAnswered(made, now.resubmittedAt)) return false;
    return made.level === now.presentLevel;
  });
  if (latest) return latest.decision;
  return counting ? 'under_re_review' : 'logged';
}

function wordsOf(made: SignOff): string {
  return made.wordsDigest ?? made.digest;
}

function isAnswered({ at }: SignOff, resubmittedAt: number | null): boolean {
  return resubmittedAt !== null && resubmittedAt > at;
}

/**
 * The acceptance whose content goes on counting, or null. Decisions stand oldest first. It is the
 * last one that was neither followed by a rejection, which says that the attribution must not count,
 * nor by a request to change the very content that it accepted.
 */
export function countingAcceptance<S extends SignOff>(made: readonly S[]): S | null {
  const standing = sinceRejection(made);
  return (
    standing.findLast(
      (acceptance, index) =>
        acceptance.decision === 'accepted' &&
        !standing
          .slice(index + 1)
          .some(
            (later) =>
              later.decision === 'changes_requested' &&
              later.digest === acceptance.digest &&
              later.level === acceptance.level,
          ),
    ) ?? null
  );
}

/** The last rejection and what came after it, or everything. */
function sinceRejection<S extends SignOff>(made: readonly S[]): readonly S[] {
  return made.slice(Math.max(0, made.map(({ decision }) => decision).lastIndexOf('rejected')));
}
