import { judgementsInForce, pairKey, pairsApart } from './apart';
import { figurePlace, figuresOf, groupsAgree } from './figures';
import { largestClique } from './largest-clique';
import type { Evidence, SeparateJudgement } from './records';
import { sourceGroups, type SourceGroup } from './source-groups';
import type { Standing, Word } from './standing';

/** How many know it separately, at least and at most (model B 8). */
export interface Sources {
  min: number;
  max: number;
  groups: SourceGroup[];
  /** The groups that `min` counts, if it is two or more; else none. */
  separate: SourceGroup[];
  /** The judgements in force by which they are apart. */
  judgements: SeparateJudgement[];
}

/**
 * Counts the sources of standing yes words. Two groups are apart where a judgement that has not lapsed
 * says so, or where they are different participants who each spoke in person on their own act. On a
 * quantity their figures must agree too. A word that was accepted alone is apart from nothing.
 * `yes`: the words whose yes stands.
 */
export function countSources(
  yes: readonly Word[],
  standing: Standing,
  evidence: Evidence,
): Sources {
  const { claim } = evidence;
  const counted = yes.filter(({ row }) => figurePlace(row, claim) !== 'apart');
  const groups = sourceGroups(counted, standing, evidence);
  const judgements = judgementsInForce(standing, evidence);
  const apart = pairsApart(groups, judgements, standing, claim);
  const figures = groups.map((group) => figuresOf(group, claim));
  const clique = largestClique(groups.length, (a, b) => {
    if (!apart.has(pairKey(a, b))) return false;
    const [one, other] = [figures[a], figures[b]];
    return claim.kind !== 'quantity' || Boolean(one && other && groupsAgree(one, other));
  });
  const separate = clique.length > 1 ? clique.flatMap((at) => groups[at] ?? []) : [];
  const rowIds = new Set(separate.flatMap(({ words }) => words.map(({ row }) => row.id)));
  return {
    min: Math.min(groups.length, Math.max(1, clique.length)),
    max: groups.length,
    groups,
    separate,
    judgements: judgements.filter(({ rowId }) => rowIds.has(rowId)),
  };
}
