import type { ReadableChange } from '../history/readable-change';
import type { Decision, ReviewState } from './review-state';
import type { Stance } from './stance';
import type { NamedLink } from './view';

/** The text around passages; positions are UTF-16 code units of `text`. */
export interface StretchView {
  /** Where `text` begins in the article. */
  from: number;
  text: string;
  marks: { start: number; end: number }[];
  /** The article goes on before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** A source that speaks or is spoken for, as an editor weighs it. */
export interface SourceCard {
  part: 'speaks' | 'principal';
  name: string;
  href: string | null;
  /** Other spellings and former names. */
  aliases: string[];
  /** The role held when it was said. */
  role: string | null;
  /** Only for an unnamed source. `knownBy`: colleagues who know who ours is; null: not ours. */
  unnamed: {
    whose: 'theirs' | 'ours';
    reason: string | null;
    howMany: string | null;
    spokeTo: string | null;
    knownBy: string[] | null;
  } | null;
}

/** Another row of the same article that awaits a decision. */
export interface SiblingView {
  id: string;
  reference: string;
  href: string;
  stance: Stance;
  speaker: string;
  statement: string;
  language: string;
  review: ReviewState;
}

/** A change that came after a decision; `at`: ISO 8601 instant. */
export interface LaterChange {
  by: string;
  at: string;
  /** "changed an attribution" */
  words: string;
  reason: string | null;
}

/** What happened to a row since an editor last decided on it. */
export interface SinceDecision {
  decision: Decision;
  by: string;
  at: string;
  reason: string | null;
  /** Word by word; empty: it was sent back as it was. */
  changes: ReadableChange[];
  /** Which changes took the ground from the decision, oldest first. */
  because: LaterChange[];
}

/** One thing that happened to an attribution, for its thread. */
export interface ThreadEvent {
  id: string;
  by: string;
  /** ISO 8601 instant. */
  at: string;
  words: string;
  reason: string | null;
  changes: ReadableChange[];
  /** Set for an editor's decision; false: it was taken back. */
  decision: { made: Decision; holds: boolean } | null;
}

/** What an editor needs besides the attribution itself to decide on it. */
export interface ReviewBasis {
  language: string;
  stretches: StretchView[];
  sources: SourceCard[];
  siblings: { rows: SiblingView[]; more: number };
  uses: NamedLink[];
  since: SinceDecision | null;
  thread: ThreadEvent[];
}

/** The reader's own decision of a moment ago, which may be taken back. */
export interface JustDecided {
  signOffId: string;
  reference: string;
  href: string;
  decision: Decision;
  /** False: its time has passed, or it was taken back. */
  canTakeBack: boolean;
  takenBack: boolean;
}

/** One row of the reader's work that an editor sent back. */
export interface CameBackView {
  id: string;
  reference: string;
  href: string;
  statement: string;
  language: string;
  stance: Stance;
  speaker: string;
  decision: Exclude<Decision, 'accepted'>;
  by: string;
  at: string;
  reason: string;
}
