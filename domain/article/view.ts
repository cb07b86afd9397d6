import type { ArticleKind } from './kind';
import type { Level } from '../attribution/level';
import type { ReviewState } from '../attribution/review-state';
import type { Scope, Stance } from '../attribution/stance';

/** One attribution beside the text. */
export interface ArticleNote {
  /** `C-1042/3` */
  reference: string;
  /** `/claims/C-1042/attributions/3` */
  href: string;
  stance: Stance;
  scope: Scope;
  level: Level;
  review: ReviewState;
  /** Null: the maker is not stated. */
  speaker: string | null;
  principal: string | null;
  statement: string;
  statementLanguage: string;
  /** Where its words stand in the text shown; empty if that version has them no more, or not yet. */
  passages: { start: number; end: number }[];
}

/** One article in the list. */
export interface ArticleRow {
  reference: string;
  kind: ArticleKind;
  title: string;
  /** Null: own reporting. */
  publisher: string | null;
  /** We publish it ourselves. */
  ours: boolean;
  /** EDTF; for own reporting when it took place. */
  publishedOn: string;
  /** Standing attributions read in it, those off the record left out. */
  logged: number;
}
