import type { AttributionRowView, NamedLink, TimeView } from '../attribution/view';
import type { EvidenceColumn } from './columns';
import type { ClaimKind, ClaimLinkKind } from './kind';
import type { SentencePart } from './status-sentence';
import type { Status } from './settle-status';

/** One line of the list of claims; plain data for a client component. */
export interface ClaimListRow {
  reference: string;
  href: string;
  statement: string;
  language: string;
  kind: ClaimKind;
  status: Status;
  story: NamedLink | null;
  /** Origins that assert it: "1–2", "0". */
  asserting: string;
  denying: string;
  noComment: number;
  waiting: number;
  /** "a denial", "2 denials, a retraction"; empty where neither waits. */
  waitingNamed: string;
  /** ISO 8601 instant. */
  lastActivityAt: string;
}

/** A page of the list; cursors are opaque texts for the address, null where there is no such page. */
export interface ClaimListPage {
  rows: ClaimListRow[];
  before: string | null;
  after: string | null;
}

/** What the list is narrowed to. */
export interface ClaimFilter {
  status: Status | 'withdrawn' | null;
  kind: ClaimKind | null;
  storyId: string | null;
}

/** A link between this claim and another, read from this claim's side. */
export interface ClaimLinkView {
  id: string;
  kind: ClaimLinkKind;
  /** False: the other claim links to this one. */
  outward: boolean;
  reference: string;
  href: string;
  statement: string;
  status: Status;
}

/** What is missing before we print, and the pages where it can be mended. */
export interface GapView {
  text: string;
  links: { name: string; href: string }[];
}

/** One competing figure, for plot and table. Bounds are null where open. */
export interface FigureView {
  number: number;
  href: string;
  who: string;
  figure: string;
  /** Which part it is about, null for the whole claim. */
  part: string | null;
  stated: { low: number; high: number };
  bounds: { low: number | null; high: number | null };
  said: TimeView;
  stance: AttributionRowView['stance'];
  counts: boolean;
  /** The same voice's later figure replaced it. */
  revisedTo: string | null;
}

/** Everything that the page of one claim shows. */
export interface ClaimView {
  id: string;
  reference: string;
  href: string;
  kind: ClaimKind;
  statement: string;
  language: string;
  eventTime: TimeView | null;
  story: NamedLink | null;
  tags: string[];
  quantity: { counted: string; population: string | null; unit: string | null } | null;
  participants: (NamedLink & { ownAct: boolean })[];
  loggedBy: string;
  withdrawn: boolean;
  status: Status;
  sentence: SentencePart[];
  gaps: GapView[];
  columns: EvidenceColumn[];
  /** Rows for the timeline, repeats left out, by time. */
  timeline: AttributionRowView[];
  /** Empty unless the claim is a quantity with figures. */
  figures: FigureView[];
  /** The plot as two SVG texts, for wide and narrow screens. */
  plot: { wide: string; narrow: string } | null;
  /** "Figures differ: …", null where they do not. */
  figuresDiffer: string | null;
  links: ClaimLinkView[];
  /** Rejected and withdrawn rows. */
  setAside: (AttributionRowView & { why: 'rejected' | 'withdrawn' })[];
  /** Only those that the reader may see. */
  offRecord: AttributionRowView[];
  can: { edit: boolean; withdraw: boolean; restore: boolean };
}
