import type { Decision } from '../attribution/review-state';

/** The things whose revisions are numbered. A claim with its attributions is one. */
export const aggregateKinds = [
  'claim',
  'article',
  'source',
  'story',
  'person',
  'invitation',
  'newsroom',
  'erasure',
] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

/** All that can have happened, and how it reads after a name: "Ann Lee signed off an attribution". */
export const historyActionWords = {
  created: 'created this',
  changed: 'changed this',
  withdrawn: 'withdrew this',
  restored: 'restored this',
  participants_changed: 'changed the participants',
  linked: 'linked this to another claim',
  unlinked: 'removed a link to another claim',
  attribution_logged: 'logged an attribution',
  attribution_changed: 'changed an attribution',
  attribution_withdrawn: 'withdrew an attribution',
  attribution_restored: 'restored an attribution',
  signed_off: 'signed off an attribution',
  denial_marked_material: 'marked a denial as material',
  denial_mark_removed: 'removed the mark that a denial is material',
  origin_marked: 'marked how two origins relate',
  origin_mark_removed: 'removed a mark about two origins',
  version_captured: 'captured a version of the text',
  text_compared: 'compared the text: unchanged',
  words_missed: 'captured an article anew: an attribution’s words are missed',
  words_returned: 'captured an article anew: an attribution’s words are there again',
  words_kept: 'kept an attribution’s words as they were read',
  words_taken: 'took an attribution’s words from a later version',
  suggestion_dismissed: 'dismissed a suggestion',
  suggestion_restored: 'brought a suggestion back',
  alias_added: 'added another name',
  alias_removed: 'removed another name',
  role_added: 'added a role held',
  role_changed: 'changed a role held',
  role_removed: 'removed a role held',
  knower_recorded: 'recorded who knows the identity',
  knower_removed: 'removed a record of who knows the identity',
  invited: 'invited a person',
  accepted_invitation: 'accepted the invitation',
  revoked: 'revoked the invitation',
  person_role_changed: 'changed the person’s role',
  deactivated: 'deactivated the account',
  reactivated: 'reactivated the account',
  password_changed: 'changed the password',
  source_changed: 'changed a source that this rests on',
  article_changed: 'changed an article that this rests on',
  decision_taken_back: 'took a decision back',
  attribution_corrected: 'corrected spelling or place of an attribution',
  attribution_resubmitted: 'sent an attribution back to review',
  assigned: 'assigned an attribution',
  needed_by_changed: 'changed when this is needed',
  verdict_given: 'gave a verdict',
  verdict_confirmed: 'confirmed a verdict',
  verdict_withdrawn: 'withdrew a verdict',
  response_sought: 'noted that a response was sought',
  response_request_withdrawn: 'removed a note that a response was sought',
  used: 'noted that an article of ours relies on a claim',
  use_removed: 'noted that an article of ours relies on a claim no more',
  correction_raised: 'raised a correction',
  correction_settled: 'settled a correction',
  comment_added: 'commented',
  comment_changed: 'changed a comment',
  comment_withdrawn: 'withdrew a comment',
  merged: 'merged two that are the same',
  merge_undone: 'undid a merge',
  identified: 'noted who an unnamed source was named as',
  identification_withdrawn: 'removed a note of who an unnamed source was named as',
  settings_changed: 'changed the settings',
  second_factor_on: 'set up a second factor',
  second_factor_off: 'removed the second factor',
  recovery_codes_made: 'made new recovery codes',
  api_token_made: 'made an API token',
  api_token_revoked: 'revoked an API token',
  erasure_asked: 'asked for an erasure',
  erasure_refused: 'refused an erasure',
  erased: 'erased content',
} as const satisfies Record<string, string>;

/** How an editor's decision reads after a name, in place of `signed_off`. */
export const decisionWords: Record<Decision, string> = {
  accepted: 'accepted an attribution',
  changes_requested: 'asked for changes to an attribution',
  rejected: 'rejected an attribution',
};

/** Follows a decision that the author took while the two-person rule was switched off. */
export const aloneWords = ', being its author (the two-person rule was switched off)';

export type HistoryAction = keyof typeof historyActionWords;
export const historyActions = Object.keys(historyActionWords) as HistoryAction[];
