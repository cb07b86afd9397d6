import type { Status } from '../claim/settle-status';
import type { SentencePart } from '../claim/status-sentence';
import type { SourceKind } from '../source/kind';

interface StatusAndSentence {
  status: Status;
  sentence: SentencePart[];
}

/** A claim whose status or sentence a merge would move. */
export interface MovedClaim {
  reference: string;
  href: string;
  statement: string;
  language: string;
  before: StatusAndSentence;
  after: StatusAndSentence;
}

interface MergeSide {
  id: string;
  /** A source's name, a claim's statement. */
  name: string;
  reference: string;
  href: string;
}

/** What merging two sources would do. */
export interface SourceMergePreview {
  from: MergeSide;
  kind: SourceKind;
  /** Null: not chosen yet, or not there. */
  into: MergeSide | null;
  /** Why it cannot be; null: it can, or nothing is chosen yet. */
  refusal: string | null;
  /** Null unless it can be. `total`: claims that rest on the first; `looked`: those of them looked at. */
  claims: { moved: MovedClaim[]; total: number; looked: number } | null;
}

/** What merging two claims would do. */
export interface ClaimMergePreview {
  from: MergeSide & { language: string };
  into: (MergeSide & { language: string }) | null;
  refusal: string | null;
  /** Null unless it can be. */
  outcome: {
    fromBefore: StatusAndSentence;
    intoBefore: StatusAndSentence;
    after: StatusAndSentence;
    /** How many attributions move, and how many of them come under re-review by it. */
    moves: number;
    reopens: number;
  } | null;
}

/** A merge as the page of either side tells it. */
export interface MergeView {
  id: string;
  /** The source or claim that counts as the other. */
  from: { name: string; reference: string; href: string };
  by: string;
  at: string;
  reason: string;
  mayUndo: boolean;
}
