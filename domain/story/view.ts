import type { Status } from '../claim/settle-status';

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
  statement: string;
  language: string;
  status: Status;
  sentence: string;
  waiting: number;
  /** ISO 8601 instant. */
  lastActivityAt: string;
}
