import { isAdmission, isOwnAccount, type SourceChip } from './chip';
import type { Findings } from './clause';
import { figurePlace } from './figures';
import { sameMeasure } from '../quantity/figure-agreement';
import type { Participant } from './records';
import { sidesOf } from './side';
import { isAuthentic, isDocument, isSecondHand } from './voice';
import { awaitingVerdicts, type LeadingVerdict } from './verdict-lead';
import { timed } from './when';
import { isTouched } from './outlet-answer';

/** What is open on a claim's page (model C 11), in the order in which it is listed. */
export const openPointKinds = [
  'nobody accepted',
  'one source',
  'none shown separate',
  'only unnamed',
  'second-hand',
  'own account only',
  'a denial',
  'verdict',
  'correction open',
  'article retracted',
  'figure not read',
  'other measures',
  'date decides',
  'not heard',
  'accepted alone',
  'not authentic',
  'words changed',
  'split',
] as const;
export type OpenPointKind = (typeof openPointKinds)[number];

export interface OpenPoint {
  kind: OpenPointKind;
  /** The rows that it is about. */
  rowIds: string[];
  /** Of `not heard`: who. */
  participant: Participant | null;
}

/** What stands where nothing is open: never an all-clear. */
export const nothingOpen =
  'Open points: none of the things that this page looks at. It does not look at truth, law or fairness.';

/** What to do about a point: ask somebody, find out, or decide. */
export const openPointActs: Record<OpenPointKind, 'ask' | 'find out' | 'decide'> = {
  'nobody accepted': 'decide',
  'one source': 'find out',
  'none shown separate': 'find out',
  'only unnamed': 'find out',
  'second-hand': 'ask',
  'own account only': 'find out',
  'a denial': 'find out',
  verdict: 'decide',
  'correction open': 'decide',
  'article retracted': 'find out',
  'figure not read': 'decide',
  'other measures': 'find out',
  'date decides': 'find out',
  'not heard': 'ask',
  'accepted alone': 'decide',
  'not authentic': 'find out',
  'words changed': 'decide',
  split: 'decide',
};

/** The open points of a claim, in the order of {@link openPointKinds}. */
export function openPoints(
  findings: Findings,
  chip: SourceChip,
  leading: LeadingVerdict | null,
): OpenPoint[] {
  const { evidence, standing, decisive, sources, latest } = findings;
  const { claim } = evidence;
  const { yes, no } = decisive;
  const isStated = claim.kind === 'position' || claim.kind === 'prediction';
  const yesRows = yes.map(({ row }) => row);
  const inForce = standing.accepted.filter(
    (row) => !standing.struck.some((one) => one.row === row),
  );
  const own = !isStated && yes.length > 0 && yes.every((word) => isOwnAccount(word, claim));
  const unproven =
    own && sources.separate.length === 0 && !yes.some((word) => isAdmission(word, claim));
  const points: OpenPoint[] = [];
  const point = (kind: OpenPointKind, applies: boolean, rows: readonly { id: string }[] = []) => {
    if (applies) points.push({ kind, rowIds: rows.map(({ id }) => id), participant: null });
  };
  const about = (kind: OpenPointKind, rows: readonly { id: string }[]) =>
    point(kind, rows.length > 0, rows);

  point('nobody accepted', chip.kind === 'nothing_accepted');
  point('one source', !isStated && !own && sources.max === 1, yesRows);
  point(
    'none shown separate',
    !isStated && !unproven && sources.max > 1 && sources.min === 1,
    yesRows,
  );
  about(
    'only unnamed',
    yesRows.every(({ speaker }) => !speaker || speaker.kind === 'unnamed') ? yesRows : [],
  );
  about('second-hand', yesRows.every(isSecondHand) ? yesRows : []);
  point('own account only', unproven, yesRows);
  about(
    'a denial',
    no.map(({ row }) => row),
  );
  const awaiting = awaitingVerdicts(evidence);
  const other = leading !== null && leading.verdict.value !== 'confirmed';
  point('verdict', other || awaiting.given.length > 0 || awaiting.lifted.length > 0);
  point('correction open', standing.inQuestion.length > 0, standing.inQuestion);
  about('article retracted', retracted());
  about(
    'figure not read',
    inForce.filter(({ figure }) => figure.kind === 'ask'),
  );
  about(
    'other measures',
    inForce.filter((row) => isOfOtherMeasure(row)),
  );
  about(
    'date decides',
    latest.undecided.map(({ row }) => row),
  );
  for (const participant of claim.participants.filter((one) => !isHeard(one, findings))) {
    points.push({ kind: 'not heard', rowIds: [], participant });
  }
  about(
    'accepted alone',
    inForce.filter(({ acceptance }) => acceptance?.alone),
  );
  about(
    'not authentic',
    inForce.filter((row) => isDocument(row) && !isAuthentic(row)),
  );
  about(
    'words changed',
    inForce.filter(({ wordsChanged }) => wordsChanged),
  );
  about(
    'split',
    standing.parts.filter(({ row }) => row.stance === 'denies').map(({ row }) => row),
  );
  return points;

  function retracted() {
    const whole = evidence.corrections.filter(({ retracts, lifted }) => retracts && !lifted);
    return standing.accepted.filter((row) =>
      whole.some((one) => isTouched(row, one, evidence.timeZone)),
    );
  }

  function isOfOtherMeasure(row: (typeof inForce)[number]): boolean {
    if (figurePlace(row, claim) !== 'apart' || row.figure.kind !== 'figure') return false;
    const { measure } = row.figure.figure;
    return !sameMeasure(measure, claim.measure);
  }
}

/** The point as the page and the command name it: "not heard: Joan Hale". */
export function openPointWords({ kind, participant }: OpenPoint): string {
  return participant ? `${kind}: ${participant.name}` : kind;
}

/** Whether a participant was asked, or any row that was not struck is its side's, signed off or not. */
function isHeard(participant: Participant, { evidence, standing }: Findings): boolean {
  if (evidence.asked.includes(participant.id)) return true;
  const struck = new Set(standing.struck.map(({ row }) => row.id));
  const rows = [...standing.accepted, ...standing.waiting].filter(({ id }) => !struck.has(id));
  return rows.some((row) => {
    const word = timed(row, evidence.timeZone);
    return sidesOf(word, [participant], evidence.roles, evidence.timeZone).length > 0;
  });
}
