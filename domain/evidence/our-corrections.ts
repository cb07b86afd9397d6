import { figuresAgree } from '../quantity/figure-agreement';
import { assess } from './assess';
import { figureOf, figurePlace } from './figures';
import type { Evidence, Row } from './records';
import { isTouched } from './outlet-answer';

/** Why an article of ours that relies on a claim needs somebody to look at it (model E 14). */
export const correctionReasons = [
  'a verdict other than confirmed',
  'a denial since it was printed',
  'a reversal since it was printed',
  "an outlet's correction",
  'a retracted article',
  'a figure outside those that stood',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/**
 * The reasons for a correction of ours, for an article marked as relying on the claim at `markedAt` (ms
 * since 1970). Empty: none. The caller keeps one open correction an article and claim, and adds reasons.
 */
export function correctionReasonsFor(evidence: Evidence, markedAt: number): CorrectionReason[] {
  const { findings, leading } = assess(evidence);
  const { standing, latest, decisive } = findings;
  const isSince = ({ acceptance }: Row) => (acceptance?.at ?? -Infinity) >= markedAt;
  const against = standing.words.filter(({ says, row }) => says !== 'yes' && isSince(row));
  const reverses = standing.words.some((word) => {
    const place = latest.place.get(word);
    const by = place?.at === 'given_up' || place?.at === 'taken_back' ? place.by : [];
    return by.some((other) => against.includes(other));
  });
  const turnedBy = new Set(
    [...latest.place.values()].flatMap((place) => (place.at === 'given_up' ? place.by : [])),
  );
  const denies = against.some(
    (word) => latest.place.get(word)?.at !== 'takes_back' && !turnedBy.has(word),
  );
  const corrections = evidence.corrections.filter(
    (one) =>
      !one.lifted &&
      one.notedAt >= markedAt &&
      evidence.rows.some((row) => isTouched(row, one, evidence.timeZone)),
  );
  const stood = figures(
    standing.accepted.filter((row) => (row.acceptance?.at ?? Infinity) < markedAt),
  );
  const later = figures(decisive.yes.map(({ row }) => row).filter(isSince));
  const outside = later.some((figure) => !stood.some((one) => figuresAgree(one, figure)));
  const applies: Record<CorrectionReason, boolean> = {
    'a verdict other than confirmed': leading !== null && leading.verdict.value !== 'confirmed',
    'a denial since it was printed': denies,
    'a reversal since it was printed': reverses,
    "an outlet's correction": corrections.some(({ retracts }) => retracts === null),
    'a retracted article': corrections.some(({ retracts }) => retracts !== null),
    'a figure outside those that stood': stood.length > 0 && outside,
  };
  return correctionReasons.filter((reason) => applies[reason]);

  function figures(rows: readonly Row[]) {
    return rows.flatMap((row) =>
      figurePlace(row, evidence.claim) === 'supports' ? figureOf(row) : [],
    );
  }
}
