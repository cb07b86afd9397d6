import type { Stance } from '../attribution/stance';
import type { Status } from '../claim/settle-status';
import type { SourceKind } from './kind';

/** A source in the list. */
export interface SourceListRow {
  id: string;
  reference: string;
  kind: SourceKind;
  name: string;
  /** Its present role, whose unnamed source it is, or ''. */
  detail: string;
  aliases: string[];
  /** Statements that everybody on the desk may see. */
  statements: number;
}

/** One statement of a source, for its page. */
export interface SaidRow {
  /** Of the attribution within its claim. */
  number: number;
  stance: Stance;
  scope: 'whole' | 'part';
  scopeWords: string | null;
  /** The name of the merged source that it is logged under; null: under this one. */
  as: string | null;
  /** Who said it in this source's name; null: the source itself. */
  saidBy: string | null;
  /** For whom the source said it; null: for itself. */
  saidFor: string | null;
  /** EDTF */
  saidOn: string;
  /** The first words that were quoted; null where none are recorded. */
  words: { text: string; language: string } | null;
  article: { reference: string; title: string };
  review: 'logged' | 'accepted' | 'under_re_review' | 'changes_requested' | 'rejected';
  offTheRecord: boolean;
}

/** Everything that a source said about one claim, the earliest first. */
export interface SaidAboutClaim {
  reference: string;
  statement: string;
  language: string;
  status: Status;
  rows: SaidRow[];
}
