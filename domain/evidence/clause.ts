import type { Decisive } from './chip';
import type { LatestWords } from './latest-word';
import type { Evidence } from './records';
import type { Sources } from './sources';
import type { Standing, Word } from './standing';

/** What a clause of the lead sentence or the Also line is about, so that pages can style it. */
export const clauseKinds = [
  'says',
  'reversal',
  'denies',
  'taken_back',
  'abandoned',
  'quotes_taken_back',
  'set_aside',
  'in_question',
  'struck',
  'part',
  'apart',
  'earlier',
  'repeats',
  'others',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** One clause: the accepted rows that it accounts for, and its words. */
export interface Clause {
  kind: ClauseKind;
  line: 'lead' | 'also';
  rowIds: string[];
  text: string;
}

/** All that the clauses are made from. */
export interface Findings {
  evidence: Evidence;
  standing: Standing;
  latest: LatestWords;
  decisive: Decisive;
  sources: Sources;
}

export function clause(
  kind: ClauseKind,
  line: Clause['line'],
  words: readonly { row: { id: string } }[],
  text: string,
): Clause[] {
  return words.length === 0 ? [] : [{ kind, line, rowIds: words.map(({ row }) => row.id), text }];
}

/** Words that share a key, in the order of their first. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}

/** By when they were said, then by their rows' numbers. */
export function inTime(words: readonly Word[]): Word[] {
  return words.toSorted(
    (a, b) =>
      (a.said.latest ?? Infinity) - (b.said.latest ?? Infinity) ||
      (a.said.earliest ?? -Infinity) - (b.said.earliest ?? -Infinity) ||
      a.row.number - b.row.number,
  );
}
