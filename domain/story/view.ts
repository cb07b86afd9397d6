import type { ReviewState } from '../attribution/review-state';
import type { Scope, Stance } from '../attribution/stance';
import type { NamedLink, TimeView } from '../attribution/view';
import type { ClaimKind } from '../claim/kind';
import type { Status } from '../claim/settle-status';
import type { FigureView } from '../claim/view';

/** A story in the list. */
export interface StoryRow {
  reference: string;
  title: string;
  description: string | null;
  claims: number;
  /** How many standing claims have each status, statuses that no claim has left out. */
  byStatus: { status: Status; count: number }[];
  /** Attributions that await sign-off. */
  waiting: number;
  /** ISO 8601 instant of the last change to one of its claims, or of its making. */
  lastActivityAt: string;
}

export interface StoryClaim {
  reference: string;
  href: string;
  statement: string;
  language: string;
  status: Status;
  sentence: string;
  waiting: number;
  /** ISO 8601 instant. */
  lastActivityAt: string;
}

/** The claims of a story that have one status, the latest activity first. */
export interface StatusGroup {
  status: Status;
  /** How many there are; `claims` may be the first of them. */
  count: number;
  claims: StoryClaim[];
  /** All of them as a list. */
  href: string;
}

/** A claim as what is said about it is drawn. */
export interface SpokenClaim {
  id: string;
  reference: string;
  href: string;
  statement: string;
  language: string;
  kind: ClaimKind;
  status: Status;
  eventTime: TimeView | null;
}

/** The key of statements whose maker is not stated. */
export const notStated = 'not stated';

/** Whose word a statement is. Statements with one key are of one voice. */
export interface StoryVoice extends NamedLink {
  key: string;
}

/** What somebody said about a claim of a story, in the version that counts if one does. */
export interface StoryStatement {
  id: string;
  /** "C-1042/3" */
  reference: string;
  href: string;
  claimId: string;
  voice: StoryVoice;
  /** Who spoke for it; null: itself. */
  through: string | null;
  stance: Stance;
  scope: Scope;
  said: TimeView;
  /** True: an accepted version counts. */
  counts: boolean;
}

/** The claims about which most is said with what is said about them; repeats are left out. */
export interface SpokenClaims {
  claims: SpokenClaim[];
  statements: StoryStatement[];
  /** How many claims of the story anything is said about. */
  spokenOf: number;
  /** More is said than these statements, which are the last logged ones. */
  isCut: boolean;
}

/** A figure among those of other claims that count the same. */
export interface StoryFigure extends FigureView {
  id: string;
  claim: { reference: string; href: string };
  voice: StoryVoice;
  review: ReviewState;
  /** When what was counted held; null: not stated. */
  eventTime: TimeView | null;
}

/** Figures that compete: of one thing, in one population, in one unit. */
export interface FigureGroup {
  key: string;
  /** "soldiers on Russia’s side, Kursk region" */
  title: string;
  unit: string | null;
  figures: StoryFigure[];
}

/** One change to a claim of a story, as it reads after a name. */
export interface StoryChange {
  /** ISO 8601 instant. */
  at: string;
  /** Null: the app itself. */
  by: string | null;
  words: string;
  /** Which statement it is about; null: the claim itself. */
  statement:
    (Pick<StoryStatement, 'reference' | 'href' | 'stance' | 'scope'> & { who: string }) | null;
}

/** A claim that changed since a moment, with the first of its changes. */
export interface ChangedClaim {
  reference: string;
  href: string;
  statement: string;
  language: string;
  /** Its status at that moment; null: it has not moved since. */
  statusBefore: Status | null;
  status: Status;
  changes: StoryChange[];
  moreChanges: number;
}

/** What changed in a story since a moment. */
export interface StoryChanges {
  /** ISO 8601 instant. */
  since: string;
  claims: ChangedClaim[];
  /** How many more claims had any activity since. */
  moreClaims: number;
}
