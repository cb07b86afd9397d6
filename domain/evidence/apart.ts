import type { ClaimFacts, Evidence, SeparateJudgement } from './records';
import type { SourceGroup } from './source-groups';
import type { Standing } from './standing';
import { isSecondHand, sourceKey } from './voice';

/** Judgements that have not lapsed because a source that they name changed (R17), in an order of their own. */
export function judgementsInForce(standing: Standing, evidence: Evidence): SeparateJudgement[] {
  const gone = new Set(
    standing.struck.filter(({ fate }) => fate.kind === 'replaced').map(({ row }) => row.id),
  );
  const sources = new Map(
    evidence.rows
      .filter(({ id }) => !gone.has(id))
      .map((row) => [row.id, sourceKey(row, evidence.identified)]),
  );
  return evidence.separate
    .filter((judgement) =>
      [judgement, ...judgement.from].every(({ rowId, source }) => sources.get(rowId) === source),
    )
    .toSorted((a, b) => (`${a.rowId} ${a.reason}` < `${b.rowId} ${b.reason}` ? -1 : 1));
}

/**
 * Which groups are apart, as keys of {@link pairKey}: by a judgement between words that two accepted, or
 * as different participants who each spoke in person on their own act.
 */
export function pairsApart(
  groups: readonly SourceGroup[],
  judgements: readonly SeparateJudgement[],
  standing: Standing,
  claim: ClaimFacts,
): Set<string> {
  const groupOf = new Map(
    groups.flatMap(({ words }, at) =>
      words.filter(({ alone }) => !alone).map(({ row }) => [row.id, at] as const),
    ),
  );
  const rootOf = new Map(standing.repeats.map(({ row, of }) => [row.id, of.id]));
  const pairs = new Set<string>();
  for (const { rowId, from } of judgements) {
    const own = groupOf.get(rowId);
    for (const named of from) {
      const other = groupOf.get(rootOf.get(named.rowId) ?? named.rowId);
      if (own !== undefined && other !== undefined && own !== other) pairs.add(pairKey(own, other));
    }
  }
  const inPerson = groups.map((group) => participantsInPerson(group, claim));
  for (const [a, some] of inPerson.entries()) {
    for (const [b, others] of inPerson.entries()) {
      const words = groups[a]?.words ?? [];
      const sharesSide = (one: string, other: string) =>
        words.some(({ sides }) => sides.includes(one) && sides.includes(other));
      const differ = some.some((one) => others.some((id) => id !== one && !sharesSide(one, id)));
      if (a < b && differ) pairs.add(pairKey(a, b));
    }
  }
  return pairs;
}

/** One key for two groups by their places, in either order. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Participants who said so themselves, about their own act, as two people accepted. */
function participantsInPerson({ words }: SourceGroup, { participants }: ClaimFacts): string[] {
  return participants
    .filter(({ id, ownAct }) => {
      const own = words.filter(({ row, alone }) => !alone && row.speaker?.id === id);
      return ownAct && own.some(({ row }) => row.principal === null && !isSecondHand(row));
    })
    .map(({ id }) => id);
}
