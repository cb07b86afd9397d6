/** Beyond so many groups that marks keep apart, an exact answer is no longer searched for. */
const exactLimit = 14;

/**
 * The fewest people who can stand behind groups of attributions. This is the chromatic number of the
 * graph whose edges join two groups that cannot be one person.
 *
 * `size`: number of groups, numbered from 0; `apart(a, b)`: symmetric, whether they cannot be one.
 * Exact while at most 14 groups are in question after easy ones are set aside (a group kept apart from
 * fewer others than a known clique has members always finds a place); beyond that it returns the
 * clique, which is never more than the true answer, so that a minimum is never overstated.
 */
export function fewestVoices(size: number, apart: (a: number, b: number) => boolean): number {
  const groups = Array.from({ length: size }, (_, index) => index);
  const clique = greedyClique(groups, apart);
  const hard = withoutEasy(groups, clique.length, apart);
  if (hard.length === 0 || hard.length > exactLimit) return clique.length;
  const first = greedyClique(hard, apart);
  const order = [...first, ...hard.filter((group) => !first.includes(group))];
  return Math.max(clique.length, colour(order, apart));
}

/** Groups that are all apart from each other: from every start, the best-connected first. */
function greedyClique(groups: number[], apart: (a: number, b: number) => boolean): number[] {
  const degree = new Map(
    groups.map((a) => [a, groups.filter((b) => b !== a && apart(a, b)).length]),
  );
  const byDegree = [...groups].sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0));
  let best: number[] = [];
  for (const start of byDegree) {
    const clique = [start];
    for (const next of byDegree) {
      if (next !== start && clique.every((member) => apart(member, next))) clique.push(next);
    }
    if (clique.length > best.length) best = clique;
  }
  return best;
}

function withoutEasy(
  groups: number[],
  enough: number,
  apart: (a: number, b: number) => boolean,
): number[] {
  const hard = groups.filter((a) => groups.filter((b) => b !== a && apart(a, b)).length >= enough);
  return hard.length === groups.length ? hard : withoutEasy(hard, enough, apart);
}

/** Branch and bound: each group joins an earlier person it may be, or is a new one. */
function colour(order: number[], apart: (a: number, b: number) => boolean): number {
  let best = order.length;
  const place = (index: number, people: number[][]): void => {
    if (people.length >= best) return;
    const group = order[index];
    if (group === undefined) {
      best = people.length;
      return;
    }
    people.forEach((person, at) => {
      if (person.some((member) => apart(member, group))) return;
      place(index + 1, people.with(at, [...person, group]));
    });
    place(index + 1, [...people, [group]]);
  };
  place(0, []);
  return best;
}
