const reviewWords = {
  awaits_sign_off: 'awaits sign-off',
  accepted: 'accepted',
  under_re_review: 'under re-review',
  changes_requested: 'changes requested',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
} as const;

export type ReviewStateShown = keyof typeof reviewWords;

/** Where an attribution stands in review. “Under re-review”: its last accepted version still counts. */
export function ReviewStateMark({ state }: { state: ReviewStateShown }) {
  return <span className={`review-state review-${state}`}>{reviewWords[state]}</span>;
}
