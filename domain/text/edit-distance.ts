/**
 * How many characters have to be put in, taken out, changed or swapped with their neighbour to make one
 * text of the other (optimal string alignment). Counts UTF-16 code units. Time and room: product of
 * both lengths, so give it words, not texts.
 */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const costs = [
        at(next, column - 1) + 1,
        at(last, column) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      ];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) costs.push(at(before, column - 2) + 1);
      next.push(Math.min(...costs));
    }
    before = last;
    last = next;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
