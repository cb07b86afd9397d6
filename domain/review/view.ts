import type { Level } from '../attribution/level';
import type { Scope, Stance } from '../attribution/stance';
import type { Status } from '../claim/settle-status';
import type { NamedLink } from '../attribution/view';
import type { QueueFilter } from './filter';

/** Somebody whom reviews can be assigned to. */
export interface Reviewer {
  id: string;
  name: string;
}

/** One row that awaits a decision; instants in ISO 8601. */
export interface QueueRow {
  id: string;
  /** "C-1042/3" */
  reference: string;
  /** Its page, opened from the queue. */
  href: string;
  stance: Stance;
  scope: Scope;
  speaker: string;
  /** Changed since it was accepted. */
  underReReview: boolean;
  /** What accepting it would make of the claim's status; null: the status stays. */
  becomes: Status | null;
  soleBasis: boolean;
  unnamed: boolean;
  /** Off the record until an editor accepts that it is opened. */
  closed: boolean;
  neededBy: string | null;
  assignedTo: Reviewer | null;
  loggedBy: string;
  loggedAt: string;
  /** The reader wrote part of it, so another editor has to decide. */
  own: boolean;
}

/** A row of a fold, with what an editor who accepts the fold has seen of it. */
export interface FoldedRow {
  id: string;
  reference: string;
  digest: string;
  level: Level;
  /** Its latest decision, if there was one. */
  decisionId: string | null;
  own: boolean;
}

/** A claim's repeats that change nothing, accepted together. */
export interface Fold {
  claimId: string;
  /** How many wait; `rows` holds the ones that one press accepts. */
  count: number;
  rows: FoldedRow[];
}

/** A claim with what waits of it; under an article only what that article holds. */
export interface QueueClaim {
  id: string;
  reference: string;
  href: string;
  statement: string;
  language: string;
  status: Status;
  rows: QueueRow[];
  /** Null: nothing of it is folded, or it stands at an earlier place of this page. */
  fold: Fold | null;
}

/** An article with its claims; null: the fold's list, which goes by claim alone. */
export interface QueueGroup {
  article: (NamedLink & { reference: string; publisher: string | null }) | null;
  claims: QueueClaim[];
}

/** One page of the queue; the cursors are null where there is no further page. */
export interface QueuePage {
  groups: QueueGroup[];
  before: string | null;
  after: string | null;
}

/** How many rows; with `atLeast` there may be more, since only so many are counted. */
export interface QueueCount {
  count: number;
  atLeast: boolean;
}

/** A choice of the filter and how many rows it would show, the rest of the filter as it is. */
export interface Choice extends QueueCount {
  value: string;
}

export interface NamedChoice extends Choice {
  label: string;
}

/**
 * The choices of a filter; a choice that nothing fits is left out. Where a choice of a list is
 * `atLeast`, one that is left out may fit rows that were not counted.
 */
export interface QueueCounts {
  /** `mine`, `unassigned`; `all` is their sum and the others'. */
  who: Choice[];
  all: QueueCount;
  state: Choice[];
  due: Choice[];
  stance: Choice[];
  story: NamedChoice[];
  by: NamedChoice[];
  unnamed: QueueCount;
  changes: QueueCount;
}

/** Everything that the queue's page shows. */
export interface QueueView {
  filter: QueueFilter;
  page: QueuePage;
  counts: QueueCounts;
  /** Editors that the reader may assign to; empty where the reader may not. */
  reviewers: Reviewer[];
}
