import type { Status } from '../claim/settle-status';
import type { SentencePart } from '../claim/status-sentence';
import type { NamedLink } from '../attribution/view';

/** A mark about two origins as its page tells it. */
export interface MarkView {
  id: string;
  kind: 'same_origin' | 'different_people';
  between: [NamedLink, NamedLink];
  reason: string;
  by: string;
  /** ISO 8601 instant. */
  at: string;
  /** Only different people: who confirmed it; null: nobody yet, so it has no effect. */
  confirmedBy: string | null;
  mayConfirm: boolean;
  mayWithdraw: boolean;
}

/** Attributions that go back to one mouth. */
export interface OriginView {
  rows: { reference: string; href: string; who: string; stance: string }[];
}

interface Choice {
  value: string;
  label: string;
}

/** A claim's origins with the marks about them, and what can be marked. */
export interface OriginsView {
  claim: { id: string; reference: string; href: string; statement: string; language: string };
  status: Status;
  sentence: SentencePart[];
  /** `interval`: "1–2". */
  sides: { title: string; interval: string; origins: OriginView[] }[];
  marks: MarkView[];
  /** Empty unless the reader may mark. */
  rows: Choice[];
  unnamed: Choice[];
}

/** A naming of an unnamed source, on the page of either. */
export interface IdentificationView {
  id: string;
  /** The other side. */
  other: NamedLink & { reference: string };
  /** True: the page is the unnamed source's. */
  named: boolean;
  /** In words. */
  on: string;
  by: string;
  reason: string;
  mayWithdraw: boolean;
}
