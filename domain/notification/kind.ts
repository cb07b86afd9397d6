/** What a person is told about. Each is addressed to that person: nobody is told of everything. */
export const notificationKinds = [
  'mentioned',
  'commented',
  'assigned',
  'changes_requested',
  'rejected',
  'resubmitted',
  'reopened',
  'article_changed',
  'correction_raised',
  'verdict_to_confirm',
  'verdict_stale',
  'mark_to_confirm',
  'erasure_to_confirm',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How each kind stands in the person's choices, as the end of "Tell me by mail when …". */
export const notificationKindWords: Record<NotificationKind, string> = {
  mentioned: 'somebody mentions me',
  commented: 'somebody comments on what I logged or decide on',
  assigned: 'an attribution is assigned to me',
  changes_requested: 'an editor asks for changes to my work',
  rejected: 'an editor rejects my work',
  resubmitted: 'work that I sent back has come again',
  reopened: 'what I signed off was changed and is under re-review',
  article_changed: 'an article was changed under what I logged, decided or am to decide',
  correction_raised:
    'a claim that an article of ours relies on becomes disputed, denied or retracted',
  verdict_to_confirm: 'a verdict awaits a second editor',
  verdict_stale: 'the evidence has changed under my verdict',
  mark_to_confirm: 'a mark about two sources awaits a second editor',
  erasure_to_confirm: 'an erasure awaits a second person',
};

/** Kinds that are mailed unless the person chose otherwise. */
const mailedByDefault: ReadonlySet<NotificationKind> = new Set([
  'mentioned',
  'changes_requested',
  'article_changed',
  'correction_raised',
  'erasure_to_confirm',
]);

/** Whether this kind is mailed to somebody; `choice`: what the person chose, null: nothing. */
export function wantsMail(kind: NotificationKind, choice: boolean | null): boolean {
  return choice ?? mailedByDefault.has(kind);
}
