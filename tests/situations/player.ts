import type { CorrectionReason } from '@/domain/evidence/our-corrections';

import type { Act } from './act';
import type { ClaimLine } from './read-claim';
import type { RowStep } from './read-row';
import type { Role } from '@/domain/evidence/records';

/** What a claim's page says. */
export interface Seen {
  chip: string;
  marks: string[];
  lead: string;
  also: string;
  waits: string[];
  open: string[];
  /** Ids of accepted rows, and of the rows of every clause: a test adds them up. */
  accepted: string[];
  accountedFor: string[];
  /** Corrections of ours: an article's title and the reasons. */
  ourCorrections: { article: string; reasons: CorrectionReason[] }[];
}

/** Plays the steps of a situation: over the pure rules, or by the commands of a desk. */
export interface Player {
  begin(claim: ClaimLine, roles: readonly Role[]): Promise<void>;
  log(row: RowStep): Promise<void>;
  /** Answers what it could not do. */
  act(act: Act): Promise<string[]>;
  see(): Promise<Seen>;
  /** The chip as of a time of the situation: "17 Oct 13:00". Null: the time was not understood. */
  seeAsOf(when: string): Promise<string | null>;
}
