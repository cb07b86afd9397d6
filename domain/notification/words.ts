import type { NotificationKind } from './kind';

interface Told {
  kind: NotificationKind;
  /** Who did it; null: the desk itself, or somebody unknown. */
  by: string | null;
  /** `C-1042/3`, `C-1042`; null: it is about no claim. */
  about: string | null;
}

/** A notice in a sentence without its full stop. */
export function noticeWords({ kind, by, about }: Told): string {
  const who = by ?? 'Somebody';
  const what = about ?? 'something';
  switch (kind) {
    case 'mentioned':
      return `${who} mentioned you on ${what}`;
    case 'commented':
      return `${who} commented on ${what}`;
    case 'assigned':
      return `${who} assigned ${what} to you`;
    case 'changes_requested':
      return `${who} asks for changes to ${what}`;
    case 'rejected':
      return `${who} rejected ${what}`;
    case 'resubmitted':
      return `${who} sent ${what} in again`;
    case 'reopened':
      return `${what} was changed after you signed it off`;
    case 'article_changed':
      return `The article was changed under the words of ${what}`;
    case 'correction_raised':
      return `An article of ours relies on ${what}, which is disputed, denied or retracted`;
    case 'verdict_to_confirm':
      return `${who} gave a verdict on ${what} that needs a second editor`;
    case 'verdict_stale':
      return `The evidence on ${what} has changed since your verdict`;
    case 'mark_to_confirm':
      return about
        ? `${who} marked sources on ${about} as different people, which needs a second editor`
        : `${who} marked two sources as different people, which needs a second editor`;
    case 'erasure_to_confirm':
      return `${who} asks for an erasure, which needs a second person`;
  }
}

/** In the place of a notice whose matter its reader may not see any more. */
export const hiddenNotice = 'Something that you may not see any more';
