import type { NamedLink } from '../attribution/view';
import type { VerdictValue } from './verdict';

/** Where a verdict stands among the claim's. */
export const verdictStates = ['standing', 'awaiting', 'replaced', 'withdrawn'] as const;
export type VerdictState = (typeof verdictStates)[number];

/** A verdict as pages show it; instants are ISO 8601. */
export interface VerdictView {
  id: string;
  value: VerdictValue;
  rationale: string;
  state: VerdictState;
  /** The attributions that decided it: "C-1042/4, a denial by the Kremlin". */
  basis: NamedLink[];
  givenBy: string;
  givenAt: string;
  confirmed: { by: string; at: string; alone: boolean } | null;
  withdrawn: { by: string; at: string; reason: string } | null;
  /** What changed since, a sentence each; empty for one that is fresh or holds no more. */
  changes: string[];
  can: { confirm: boolean; withdraw: boolean };
  /** Why an editor may not confirm one that awaits a second editor; null otherwise. */
  notConfirmable: string | null;
}

/** The verdicts on a claim. */
export interface ClaimVerdictsView {
  standing: VerdictView | null;
  /** Given, and not in force until a second editor confirms it. */
  awaiting: VerdictView | null;
  /** Replaced and withdrawn ones, the latest first. */
  past: VerdictView[];
  mayGive: boolean;
}

/** The verdict of a claim in a list. */
export interface VerdictMarkView {
  value: VerdictValue;
  stale: boolean;
}

/** An attribution that can be ticked as one that decided a verdict. */
export interface BasisChoice {
  id: string;
  /** "C-1042/4, a denial by the Kremlin" */
  label: string;
  /** The words that show it best, cut short; null: none. */
  words: string | null;
}

/** What the form for a verdict is filled from. */
export interface VerdictFormView {
  claimId: string;
  revision: number;
  seenEvidence: string;
  choices: BasisChoice[];
}
