import type { NotificationKind } from './kind';

/** One notice as its reader may see it now; instants are ISO 8601. */
export interface NoticeView {
  id: string;
  kind: NotificationKind;
  at: string;
  read: boolean;
  /** "Ann Lee mentioned you on C-1042/3" */
  words: string;
  /** The claim that it is about; null: none, or it may not be seen any more. */
  statement: string | null;
  /** The comment, where there is one and it stands. */
  quote: string | null;
  /** Where it leads; null: it may not be seen any more. */
  href: string | null;
  /** It is about something off the record, of which no word may leave the desk. */
  offRecord: boolean;
}

/** One page of notices, newest first; `after`: the cursor of the next one. */
export interface NoticePage {
  notices: NoticeView[];
  after: string | null;
}
