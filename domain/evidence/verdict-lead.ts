import { isTouched } from './outlet-answer';
import type { Evidence, Verdict, VerdictValue } from './records';
import { directionOf } from './repeat';
import type { Standing } from './standing';
import { sourceKey } from './voice';

export const verdictWords: Record<VerdictValue, string> = {
  confirmed: 'Confirmed by us',
  false: 'False',
  misleading: 'Misleading',
  unproven: 'Unproven',
};

/** The verdict whose word is the chip, and how it stands. */
export interface LeadingVerdict {
  verdict: Verdict;
  /** One editor gave it; a second has not agreed. */
  awaitsSecond: boolean;
  /** The evidence changed after its last editor. */
  changedSince: boolean;
}

/**
 * The verdict that leads, or null (model C 9; readings R15, R16). One other than *confirmed* leads from
 * the first editor on, whatever changes, until two lift it: that of two editors first, then the latest.
 * *Confirmed* needs two, named rows that stand as they were, and no denial, take-back or correction since.
 */
export function leadingVerdict(evidence: Evidence, standing: Standing): LeadingVerdict | null {
  const inForce = evidence.verdicts.filter(({ lifted }) => !lifted || !isByTwo(lifted));
  const others = inForce
    .filter(({ value }) => value !== 'confirmed')
    .toSorted((a, b) => Number(isByTwo(b)) - Number(isByTwo(a)) || latestFirst(a, b));
  const [other] = others;
  if (other) {
    return {
      verdict: other,
      awaitsSecond: !isByTwo(other),
      changedSince: hasChanged(other, evidence, standing),
    };
  }
  const confirmed = inForce
    .filter((verdict) => verdict.value === 'confirmed' && isByTwo(verdict))
    .filter((verdict) => verdict.lifted === null)
    .filter((verdict) => stillConfirmed(verdict, evidence, standing))
    .toSorted(latestFirst)[0];
  return confirmed ? { verdict: confirmed, awaitsSecond: false, changedSince: false } : null;
}

/**
 * Verdicts and liftings that wait for a second editor. One that was given before another that two agreed
 * on waits no longer.
 */
export function awaitingVerdicts({ verdicts }: Evidence): { given: Verdict[]; lifted: Verdict[] } {
  const inForce = verdicts
    .filter(({ lifted }) => !lifted || !isByTwo(lifted))
    .toSorted(latestFirst);
  const settled = Math.max(...inForce.filter(isByTwo).map(({ at }) => at), -Infinity);
  return {
    given: inForce.filter(
      (verdict) => !isByTwo(verdict) && verdict.lifted === null && verdict.at > settled,
    ),
    lifted: inForce.filter(({ lifted, value }) => lifted !== null && value !== 'confirmed'),
  };
}

function latestFirst(a: Verdict, b: Verdict): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

export function isByTwo({ by, agreedBy }: { by: string; agreedBy: string | null }): boolean {
  return agreedBy !== null && agreedBy !== by;
}

function stillConfirmed(verdict: Verdict, evidence: Evidence, standing: Standing): boolean {
  const counting = [...standing.words, ...standing.repeats].map(({ row }) => row);
  const contradicted = counting.some(
    ({ stance, acceptance }) =>
      (stance === 'denies' || stance === 'retracts') && (acceptance?.at ?? 0) > verdict.at,
  );
  const corrected = evidence.corrections.some(
    (one) =>
      one.notedAt > verdict.at &&
      !one.lifted &&
      evidence.rows.some((row) => isTouched(row, one, evidence.timeZone)),
  );
  const grounded = verdict.grounds.every(({ rowId, source }) => {
    const row = counting.find(({ id }) => id === rowId);
    if (!row || directionOf(row) !== 'for') return false;
    if (row.acceptance?.alone || standing.fates.has(rowId)) return false;
    return sourceKey(row, evidence.identified) === source;
  });
  return verdict.grounds.length > 0 && grounded && !contradicted && !corrected;
}

function hasChanged(verdict: Verdict, evidence: Evidence, standing: Standing): boolean {
  const { words, repeats, parts, others } = standing;
  const rows = [...words, ...parts, ...repeats].map(({ row }) => row).concat(others);
  return (
    rows.some(({ acceptance }) => (acceptance?.at ?? 0) > verdict.at) ||
    evidence.corrections.some(({ notedAt }) => notedAt > verdict.at)
  );
}
