import type { AttributionRowView, NamedLink, TimeView } from '../attribution/view';
import type { EvidenceColumn } from './columns';
import type { ClaimDeskView } from './desk-view';
import type { FacetName } from './facets';
import type { Gap } from './gap';
import type { ClaimKind, ClaimLinkKind } from './kind';
import type { SentencePart } from './status-sentence';
import type { ClaimVerdictsView, VerdictMarkView } from '../verdict/view';
import type { Status } from './settle-status';

/** One line of the list of claims; plain data for a client component. */
export interface ClaimListRow {
  reference: string;
  href: string;
  statement: string;
  language: string;
  kind: ClaimKind;
  status: Status;
  /** The verdict in force; null: none. */
  verdict: VerdictMarkView | null;
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
  /** So many claims were looked through that it stopped before the page was full: null: it did not. */
  stoppedAfter: number | null;
  /** Only the newest claims that have the words are in the list. */
  newestAlone: boolean;
}

/** One choice of the filter, with how many claims it would show. */
export interface FacetChoice {
  value: string;
  /** The name of a source, an outlet or a story; otherwise the value. */
  label: string;
  count: number;
}

/** The choices of the filter and how many claims fit it. */
export interface ClaimChoices {
  by: Record<FacetName, FacetChoice[]>;
  /** The names of facets whose counts are at least what is said: only the latest were counted. */
  atLeast: FacetName[];
  total: { count: number; atLeast: boolean };
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
  kind: Gap['kind'];
  text: string;
  links: { name: string; href: string }[];
  /** Only where a denial moves nothing. */
  roleForms: DenialRoleForm[];
}

/** A denial with the roles, one of which may be missing. `reopens`: the denial is reviewed again. */
export interface DenialRoleForm {
  attributionId: string;
  reference: string;
  roles: { value: string; label: string; reopens: boolean }[];
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
  /** The latest of its history that is in here. */
  revision: number;
  reference: string;
  href: string;
  kind: ClaimKind;
  statement: string;
  context: string | null;
  language: string;
  eventTime: TimeView | null;
  story: NamedLink | null;
  tags: string[];
  quantity: { counted: string; population: string | null; unit: string | null } | null;
  participants: (NamedLink & { ownAct: boolean })[];
  /** When it has to be decided, ISO 8601 instant; null: nobody said. */
  neededBy: string | null;
  loggedBy: string;
  withdrawn: boolean;
  status: Status;
  sentence: SentencePart[];
  /** The origins of one side are from at least to at most: marks may settle how many. */
  originsOpen: boolean;
  verdicts: ClaimVerdictsView;
  gaps: GapView[];
  desk: ClaimDeskView;
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
