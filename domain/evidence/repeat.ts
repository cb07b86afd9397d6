import { sideOf } from '../attribution/repeats';
import type { Row } from './records';

/** What a row only passes on, nearest first; in a circle the lowest number is its root. */
export function repeatChain(row: Row, byId: ReadonlyMap<string, Row>): Row[] {
  const chain: Row[] = [row];
  for (;;) {
    const parent = byId.get(chain.at(-1)?.repeats ?? '');
    if (!parent || !saysTheSame(parent, row)) return chain.slice(1);
    const start = chain.indexOf(parent);
    if (start >= 0) {
      const circle = chain.slice(start);
      const root = circle.reduce((a, b) => (b.number < a.number ? b : a));
      return chain.slice(1, chain.indexOf(root) + 1);
    }
    chain.push(parent);
  }
}

/** The row that a chain of repeats goes back to; the row itself if it repeats none. */
export function rootOf(row: Row, byId: ReadonlyMap<string, Row>): Row {
  return repeatChain(row, byId).at(-1) ?? row;
}

/** Which way a row points: for the claim, against it, or neither. */
export function directionOf(row: Row): 'for' | 'against' | null {
  return sideOf({ content: { ...row, scope: 'whole', repeatsId: row.repeats } });
}

function saysTheSame(a: Row, b: Row): boolean {
  return directionOf(a) === directionOf(b) && (a.part === null) === (b.part === null);
}
