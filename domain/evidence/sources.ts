import { figurePlace, figuresOf, groupsAgree } from './figures';
import { largestClique } from './largest-clique';
import type { Evidence, SeparateJudgement } from './records';
import { sourceGroups, type SourceGroup } from './source-groups';
import type { Standing, Word } from './standing';
import { isSecondHand, sourceKey } from './voice';

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
  const rootOf = new Map(standing.repeats.map(({ row, of }) => [row.id, of.id]));
  const judgements = evidence.separate.filter((one) => holds(one, standing, evidence));
  const onRoots = judgements.map((one) => ({
    rowId: one.rowId,
    from: one.from.map(({ rowId }) => rootOf.get(rowId) ?? rowId),
  }));
  const figures = groups.map((group) => figuresOf(group, claim));
  const agree = (a: number, b: number) => {
    if (claim.kind !== 'quantity') return true;
    const [one, other] = [figures[a], figures[b]];
    return Boolean(one && other && groupsAgree(one, other));
  };
  const apart = (a: number, b: number) => {
    const [one, other] = [groups[a], groups[b]];
    if (!one || !other || !agree(a, b)) return false;
    return bothInPerson(one, other, evidence) || judgedApart(one, other, onRoots);
  };
  const clique = largestClique(groups.length, apart);
  const separate = clique.length > 1 ? clique.flatMap((at) => groups[at] ?? []) : [];
  return {
    min: Math.min(groups.length, Math.max(1, clique.length)),
    max: groups.length,
    groups,
    separate,
    judgements: judgements.filter(({ rowId }) => separate.some((group) => hasRow(group, rowId))),
  };
}

/** A judgement lapses when its source or one that it names changes (reading R17). */
function holds(judgement: SeparateJudgement, standing: Standing, evidence: Evidence): boolean {
  const rows = new Map(evidence.rows.map((row) => [row.id, row]));
  const gone = new Set(
    standing.struck.filter(({ fate }) => fate.kind === 'replaced').map(({ row }) => row.id),
  );
  return [judgement, ...judgement.from].every(({ rowId, source }) => {
    const row = rows.get(rowId);
    return row && !gone.has(rowId) && sourceKey(row, evidence.identified) === source;
  });
}

function judgedApart(
  a: SourceGroup,
  b: SourceGroup,
  judgements: readonly { rowId: string; from: readonly string[] }[],
): boolean {
  return judgements.some(({ rowId, from }) =>
    [
      [a, b],
      [b, a],
    ].some(([one, other]) => {
      if (!one || !other) return false;
      return hasFull(one, rowId) && from.some((named) => hasFull(other, named));
    }),
  );
}

function bothInPerson(a: SourceGroup, b: SourceGroup, { claim }: Evidence): boolean {
  const inPerson = ({ words }: SourceGroup) =>
    claim.participants
      .filter(({ ownAct }) => ownAct)
      .filter(({ id }) =>
        words.some(
          ({ row, alone }) =>
            !alone && row.speaker?.id === id && row.principal === null && !isSecondHand(row),
        ),
      );
  return inPerson(a).some((one) =>
    inPerson(b).some((other) => one.id !== other.id && !sharesSide(one.id, other.id, a)),
  );
}

/** A body and who heads it are one side, not two. */
function sharesSide(one: string, other: string, { words }: SourceGroup): boolean {
  return words.some(({ sides }) => sides.includes(one) && sides.includes(other));
}

function hasRow({ words }: SourceGroup, rowId: string): boolean {
  return words.some(({ row }) => row.id === rowId);
}

/** A standing word of the group that two people accepted. */
function hasFull({ words }: SourceGroup, rowId: string): boolean {
  return words.some(({ row, alone }) => row.id === rowId && !alone);
}
