import type { ReadableChange } from './readable-change';

/** One revision as a page shows it. */
export interface HistoryEntry {
  id: string;
  /** Who did it; null: the set-up link. */
  by: string | null;
  /** ISO 8601 instant. */
  at: string;
  /** "changed this" */
  words: string;
  changes: ReadableChange[];
  /** Why, where a reason was asked for. */
  reason: string | null;
  /** Which row of a claim it is about. */
  attributionId: string | null;
}
