/** Steps after which the search stops; what it found until then is never more than the true answer. */
const mostSteps = 20_000;

/**
 * The largest set of things 0…size−1 of which each two satisfy `apart` (symmetric). The least in order
 * among equals. Exact up to a few dozen; beyond that possibly smaller, never larger.
 */
export function largestClique(size: number, apart: (a: number, b: number) => boolean): number[] {
  let best: number[] = [];
  let steps = 0;
  const grow = (clique: number[], candidates: readonly number[]): void => {
    if (clique.length > best.length) best = clique;
    for (const [at, next] of candidates.entries()) {
      steps += 1;
      if (steps > mostSteps || clique.length + candidates.length - at <= best.length) return;
      grow(
        [...clique, next],
        candidates.slice(at + 1).filter((other) => apart(next, other)),
      );
    }
  };
  grow(
    [],
    Array.from({ length: size }, (_, index) => index),
  );
  return best;
}
