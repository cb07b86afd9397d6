import type { Decision } from '../attribution/review-state';

/** The things whose revisions are numbered. A claim with its attributions is one. */
export const aggregateKinds = [
  'claim',
  'article',
  'source',
  'story',
  'person',
  'invitation',
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
  erased: 'erased content',
} as const satisfies Record<string, string>;

/** How an editor's decision reads after a name, in place of `signed_off`. */
export const decisionWords: Record<Decision, string> = {
  accepted: 'accepted an attribution',
  changes_requested: 'asked for changes to an attribution',
  rejected: 'rejected an attribution',
};

export type HistoryAction = keyof typeof historyActionWords;
export const historyActions = Object.keys(historyActionWords) as HistoryAction[];
