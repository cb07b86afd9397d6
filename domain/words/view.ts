import type { StretchView } from '../attribution/review-view';
import type { WordsState } from '../attribution/signed-content';
import type { Stance } from '../attribution/stance';
import type { WordSpan } from '../history/diff-words';

/** An attribution whose words its article changed, in a list of those that wait for a person. */
export interface ChangedWordsRow {
  id: string;
  reference: string;
  /** Where it is settled. */
  href: string;
  stance: Stance;
  speaker: string;
  statement: string;
  language: string;
  state: WordsState;
  /** The beginning of its first words, as they were read. */
  words: string;
  article: { name: string; href: string };
  /** The first version that has them no more. */
  version: number;
}

/** One passage that the article's latest version has no more as it was read. */
export interface MissedPassage {
  passageId: string;
  state: WordsState;
  /** As it was read, in its place. */
  old: StretchView;
  /** The sentence that shares most words with it; null: nothing like it is left. */
  best: {
    stretch: StretchView;
    /** What is offered in its place, and where it stands (UTF-16 code units of the text). */
    words: string;
    near: number;
    /** From the old sentence to this one; null: it is the same, what stands around it changed. */
    diff: WordSpan[] | null;
  } | null;
}

/** One version of a text; `at`: ISO 8601 instant. */
export interface VersionMark {
  number: number;
  href: string;
  at: string;
  by: string;
}

/** The page on which somebody settles what an attribution's words rest on now. */
export interface WordsPageView {
  attributionId: string;
  reference: string;
  href: string;
  revision: number;
  statement: string;
  statementLanguage: string;
  stance: Stance;
  speaker: string;
  /** "almost 50,000", which may have changed with the words. */
  figure: string | null;
  article: { reference: string; title: string; language: string; href: string };
  readIn: VersionMark;
  latest: VersionMark;
  missed: MissedPassage[];
  /** So many of its passages stand unchanged. */
  carried: number;
  /** Somebody settled that the old words stay; `at`: ISO 8601 instant. */
  kept: { by: string; at: string; note: string | null } | null;
  can: { settle: boolean; withdraw: boolean };
  /** Other attributions that wait after the same article's changes. */
  others: ChangedWordsRow[];
}
