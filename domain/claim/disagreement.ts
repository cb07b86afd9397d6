import type { ClaimSummary } from './summary';

/**
 * How much a claim is disagreed about, for sorting: by how many origins the smaller of its two sides
 * has at most, then by figures that differ and voices that contradict themselves. 0: not at all.
 */
export function disagreement(
  summary: Pick<ClaimSummary, 'origins' | 'denyingOrigins' | 'figuresDiffer' | 'contradictsItself'>,
): number {
  const smaller = Math.min(summary.origins.max, summary.denyingOrigins.max, 1000);
  return smaller * 4 + (summary.figuresDiffer ? 2 : 0) + (summary.contradictsItself ? 1 : 0);
}
