import type { Priority } from '../story/priority';

/** What the queue's order depends on; instants in ms since 1970. */
export interface UrgencyFacts {
  /** Null: nobody said when it is needed. */
  neededBy: number | null;
  priority: Priority;
  changesStatus: boolean;
  soleBasis: boolean;
  unnamed: boolean;
  loggedAt: number;
}

const priorityDigit: Record<Priority, string> = { high: '0', normal: '1', low: '2' };
const width = 15;
const never = '9'.repeat(width);

/**
 * How urgent a row is, as a text: the smaller, the sooner. Needed by, story priority, changes the
 * status, sole basis of its claim, unnamed source, age, each deciding only where those
 * before it are equal. Digits alone and always as many, so that every collation sorts it alike.
 */
export function urgencyOf(facts: UrgencyFacts): string {
  return [
    facts.neededBy === null ? never : instant(facts.neededBy),
    priorityDigit[facts.priority],
    first(facts.changesStatus),
    first(facts.soleBasis),
    first(facts.unnamed),
    instant(facts.loggedAt),
  ].join('');
}

/** The earlier of what a claim and its story say; null if neither does. */
export function neededByOf(claim: Date | null, story: Date | null): Date | null {
  if (!claim || !story) return claim ?? story;
  return claim < story ? claim : story;
}

/**
 * How urgent a group of rows is: as its most urgent row that everybody may see. A row that is off the
 * record orders a group only where there is nothing else in it.
 */
export function groupUrgency(rows: readonly { urgency: string; closed: boolean }[]): string {
  const open = rows.filter(({ closed }) => !closed);
  return (open.length > 0 ? open : rows).map(({ urgency }) => urgency).sort()[0] ?? never;
}

function first(holds: boolean): string {
  return holds ? '0' : '1';
}

function instant(ms: number): string {
  return String(Math.max(0, ms)).padStart(width, '0');
}
