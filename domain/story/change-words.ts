import type { Decision } from '../attribution/review-state';
import type { HistoryAction } from '../history/event';

/**
 * What of a claim's history is told to whoever comes back to its story, as it reads after a name. What
 * stands before a statement ("accepted: The Kremlin denies") ends in no noun.
 */
const changeWords: Partial<Record<HistoryAction, string>> = {
  created: 'logged this claim',
  changed: 'changed the claim',
  participants_changed: 'changed the participants',
  withdrawn: 'withdrew the claim',
  restored: 'restored the claim',
  merged: 'merged it with another claim',
  merge_undone: 'undid a merge',
  verdict_given: 'gave a verdict',
  verdict_confirmed: 'confirmed the verdict',
  verdict_withdrawn: 'withdrew the verdict',
  attribution_logged: 'logged',
  attribution_changed: 'changed',
  attribution_withdrawn: 'withdrew',
  attribution_restored: 'restored',
  signed_off: 'decided on',
  decision_taken_back: 'took a decision back on',
  denial_marked_material: 'marked as material',
  denial_mark_removed: 'no longer holds to be material',
};

const decided: Record<Decision, string> = {
  accepted: 'accepted',
  changes_requested: 'asked for changes to',
  rejected: 'rejected',
};

/** The actions that are told. */
export const toldActions = Object.keys(changeWords) as HistoryAction[];

/** How a change reads after a name; null: it is not told. `decision`: what a sign-off decided. */
export function changeWordsOf(action: HistoryAction, decision: Decision | null): string | null {
  return action === 'signed_off' && decision ? decided[decision] : (changeWords[action] ?? null);
}
