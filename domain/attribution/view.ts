import type { Stance, Scope } from './stance';
import type { Level } from './level';
import type { Decision, ReviewState } from './review-state';
import type { WordsState } from './signed-content';
import type { ReviewBasis } from './review-view';
import type { UnnamedOwner } from '../source/kind';
import type { TimeBounds } from '../time/bounds';
import type { Status } from '../claim/settle-status';
import type { SentencePart } from '../claim/status-sentence';
import type { Refusal } from '../result';

/** A name with the address of its page; null: it has none that the reader may open. */
export interface NamedLink {
  name: string;
  href: string | null;
}

/** Who speaks, as people read it. */
export interface SpeakerView extends NamedLink {
  /** The role held when it was said: "Kremlin spokesman"; null: none known. */
  role: string | null;
  /** Only for an unnamed source: why unnamed and how many, as stated. */
  unnamed: { whose: UnnamedOwner; reason: string | null; howMany: string | null } | null;
}

/** Verbatim words of an article. `language`: BCP 47, null where not recorded for them. */
export interface WordsView {
  exact: string;
  direct: boolean;
  translated: 'yes' | 'no' | 'unknown';
  originalWords: string | null;
  language: string | null;
}

/** One hop of a chain; `words`: how it passed, "told". */
export interface HopView extends NamedLink {
  words: string | null;
}

/** An EDTF time for people and for drawing. */
export interface TimeView {
  edtf: string;
  words: string;
  bounds: TimeBounds;
}

/** Why a row's word does not stand as it is, or stands in a special way. */
export const rowMarks = [
  'superseded',
  'outranked',
  'retracted',
  'contradicts_itself',
  'material',
  // Its own author accepted it, while the two-person rule was switched off.
  'accepted_alone',
] as const;
export type RowMark = (typeof rowMarks)[number];

/** One attribution in the list of a claim's evidence, in the version that counts. */
export interface AttributionRowView {
  id: string;
  number: number;
  /** "C-1042/3" */
  reference: string;
  href: string;
  /** Null: the maker is not stated. */
  speaker: SpeakerView | null;
  principal: NamedLink | null;
  stance: Stance;
  scope: Scope;
  scopeWords: string | null;
  level: Level;
  words: WordsView[];
  /** From the speaker to the article, the article's own hop last. */
  chain: HopView[];
  article: NamedLink;
  /** Our own reporting: its time is when it took place, not when it was published. */
  ownReporting: boolean;
  said: TimeView;
  published: TimeView;
  /** "almost 50,000", null where no figure was given. */
  figure: string | null;
  /** Earlier figure → later one of the same voice. */
  revisedTo: string | null;
  review: ReviewState;
  /** True: an accepted version counts. */
  counts: boolean;
  marks: RowMark[];
  /** What the row passes on, where that does not fold it away: "C-1042/1". */
  repeats: string | null;
  /** Rows that only pass this one on. */
  repeatedBy: AttributionRowView[];
}

/** Words in their place in the article. */
export interface PassageView extends WordsView {
  id: string;
  prefix: string;
  suffix: string;
  /** The article at this passage. */
  href: string;
  originalLanguage: string | null;
}

/** One decision in an attribution's history of sign-off; `at`: ISO 8601 instant. */
export interface DecisionView {
  id: string;
  decision: Decision;
  by: string;
  at: string;
  reason: string | null;
  /** Made by one who wrote part of it, while the two-person rule was switched off. */
  alone: boolean;
  /** The decision was made on the content as it now stands. */
  onPresent: boolean;
}

/** The article was changed under the words of an attribution. */
export interface MissedWords {
  state: WordsState;
  /** The first version that has them no more. */
  version: number;
  /** Nobody has settled yet what it rests on. */
  open: boolean;
  /** Where that is settled. */
  href: string;
}

/** What accepting the attribution would do to its claim. */
export interface AcceptanceEffect {
  before: Status;
  after: Status;
  sentenceAfter: SentencePart[];
  /** False: neither the status nor its sentence would change. */
  changes: boolean;
  /** Nothing else accepted would carry the claim. */
  soleBasis: boolean;
}

/** Everything that the page of one attribution shows. */
export interface AttributionView {
  claim: { id: string; reference: string; href: string; statement: string; language: string };
  claimStatus: Status;
  revision: number;
  /** The 3 of C-1042/3. */
  number: number;
  /** The revision that a form of it starts from (domain/history/row-revision.ts). */
  seenRevision: number;
  /** As it stands now, whether or not that version counts yet. */
  present: AttributionRowView;
  /** Under re-review: the version that goes on counting. */
  counting: AttributionRowView | null;
  passages: PassageView[];
  /** Null: the article has them still. */
  missedWords: MissedWords | null;
  /** Who wrote the present content. */
  authors: string[];
  note: string | null;
  eventTime: string | null;
  loggedAt: string;
  loggedBy: string;
  withdrawn: boolean;
  offRecord: boolean;
  /** Other rows of the same voice on this claim. */
  sameVoice: AttributionRowView[];
  decisions: DecisionView[];
  /** From the speaker outward, without the publisher. */
  relays: { name: string; words: string | null }[];
  basis: ReviewBasis;
  /** Null where a decision is out of the question (off the record, withdrawn). */
  effect: AcceptanceEffect | null;
  /** `alone`: the reader is one of its authors, so a decision would say that it was made alone. */
  signOff: {
    digest: string;
    level: Level;
    /** The latest decision that holds. */
    latestId: string | null;
    refusal: Refusal | null;
    alone: boolean;
  };
  can: {
    edit: boolean;
    /** Spelling and place, without becoming an author. */
    correct: boolean;
    /** Send it back as it is, after changes were requested. */
    resubmit: boolean;
    withdraw: boolean;
    restore: boolean;
    /** Null: neither is possible. */
    markMaterial: 'mark' | 'unmark' | null;
  };
}
