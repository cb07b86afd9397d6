import type { AsOfSide } from './as-of';
import type { EvidenceColumn } from './columns';
import type { Status } from './settle-status';
import type { SentencePart } from './status-sentence';

/** A day from whose end on something held. */
export interface AsOfStep {
  /** `2024-11-11` */
  day: string;
  /** "11 Nov 2024" */
  words: string;
  href: string;
  status: Status;
  sentence: string;
  /** The day that is shown falls into it. */
  current: boolean;
}

/** Everything that the page of a claim as of a day shows. */
export interface AsOfView {
  claim: { reference: string; href: string; statement: string; language: string };
  side: AsOfSide;
  day: string;
  dayWords: string;
  /** The latest day that can be asked for, `2024-11-12`. */
  today: string;
  isToday: boolean;
  /** What was asked for is no day: today is shown instead. */
  unreadable: boolean;
  status: Status;
  sentence: SentencePart[];
  columns: EvidenceColumn[];
  /** The steps at which the status changed. */
  strip: AsOfStep[];
  /** All of them, those too at which only the sentence changed. */
  changes: AsOfStep[];
}
