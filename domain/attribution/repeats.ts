import type { SignedContent } from './signed-content';

/** What of a row is asked here. */
interface RepeatingRow {
  id: string;
  number: number;
  counts: boolean;
  content: Pick<SignedContent, 'stance' | 'scope' | 'repeatsId'>;
}

/** Which way a row points: for the claim, against it, or neither. */
export function sideOf(row: Pick<RepeatingRow, 'content'>): 'for' | 'against' | null {
  const { stance } = row.content;
  if (stance === 'asserts' || stance === 'confirms') return 'for';
  return stance === 'denies' ? 'against' : null;
}

/**
 * The counting row whose word a repeat only passes on, through any number of repeats between; null if
 * the row repeats nothing, or nothing that counts. A row that takes another side than what it is said
 * to repeat, or speaks of the whole where that spoke of a part, repeats nothing. `rows`: every row of the claim by id. Each row takes the nearest
 * counting one, so a chain of repeats is followed to its end by asking again.
 */
export function repeatedRow<Row extends RepeatingRow>(
  row: Row,
  rows: ReadonlyMap<string, Row>,
): Row | null {
  for (const ancestor of ancestorsOf(row, rows)) {
    if (ancestor.counts) return ancestor;
  }
  return null;
}

/** The id of the attribution that a chain of repeats goes back to as far as we know; else its own. */
export function rootId(row: RepeatingRow, rows: ReadonlyMap<string, RepeatingRow>): string {
  const last = ancestorsOf(row, rows).at(-1) ?? row;
  return last.content.repeatsId !== null && !rows.has(last.content.repeatsId)
    ? last.content.repeatsId
    : last.id;
}

/** What a row repeats, nearest first. In a circle the lowest number is held to be the root. */
function ancestorsOf<Row extends RepeatingRow>(row: Row, rows: ReadonlyMap<string, Row>): Row[] {
  const chain: Row[] = [row];
  for (;;) {
    const parent = rows.get(chain.at(-1)?.content.repeatsId ?? '');
    if (!parent || !saysTheSame(parent, row)) return chain.slice(1);
    const start = chain.indexOf(parent);
    if (start >= 0) return upToCircleRoot(chain, start);
    chain.push(parent);
  }
}

function saysTheSame(a: RepeatingRow, b: RepeatingRow): boolean {
  return sideOf(a) === sideOf(b) && a.content.scope === b.content.scope;
}

function upToCircleRoot<Row extends RepeatingRow>(chain: Row[], start: number): Row[] {
  const circle = chain.slice(start);
  const root = circle.reduce((a, b) => (b.number < a.number ? b : a));
  return chain.slice(1, chain.indexOf(root) + 1);
}
