import { latestWord, type Overtaken } from '../attribution/latest-word';
import {
  type Identification,
  originInterval,
  type OriginInterval,
  type OriginMark,
} from '../attribution/origins';
import { repeatedRow, sideOf } from '../attribution/repeats';
import type { Stance } from '../attribution/stance';
import { voiceKey, voiceName } from '../attribution/voice';
import type { EvidenceRow } from './evidence';
import { type FigureCluster, figureWords, type RevisedFigure, supportingSets } from './figures';
import type { ClaimKind } from './kind';
import { confirms, type Offices, settleStatus, type Status } from './settle-status';
import { namelessBasis, type NamelessBasis } from './unnamed-basis';
import { type Waiting, waitingRows } from './waiting';

export interface ClaimEvidence {
  kind: ClaimKind;
  /** As `evidenceAsOf` returns them. */
  rows: readonly EvidenceRow[];
  /** The marks in force at the moment that is asked about. */
  marks: readonly OriginMark[];
  identifications: readonly Identification[];
  offices: Offices;
  /** The moment that is asked about, in ms since 1970: identifications since later have no effect. */
  now: number;
}

export interface ClaimStatus {
  kind: ClaimKind;
  status: Status;
  assertingOrigins: OriginInterval;
  denyingOrigins: OriginInterval;
  /** Voices whose word stands, each once, in the order of their rows. */
  assertingNames: string[];
  denyingNames: string[];
  retractingNames: string[];
  /** Voices that make the claim confirmed. */
  confirmingNames: string[];
  /** Voices, not rows; shown whatever the same voice said besides. */
  declines: number;
  noResponse: number;
  questions: number;
  /** Rows that only pass on a counting one, signed off or not. */
  repeats: number;
  /** Ids of rows about a part of the claim. */
  assertedInPart: string[];
  deniedInPart: string[];
  /** Ids of the rows whose word stands: for, against, retracting. */
  standing: string[];
  /** A row's id → why its word no longer stands. */
  overtaken: Record<string, Overtaken>;
  /** Ids of rows whose voice contradicts itself in an order that cannot be decided. */
  contradictsItself: string[];
  figuresDiffer: boolean;
  /** Figures that support each other; empty unless the claim is a quantity with figures. */
  figureClusters: FigureCluster[];
  revised: RevisedFigure[];
  /** What it rests on where something asserts the claim and nobody named does; else null. */
  namelessBasis: NamelessBasis | null;
  waiting: Waiting;
}

/**
 * What the evidence amounts to. Pure; the order of rows and marks does not
 * matter, only the order of names and ids follows that of the rows' numbers.
 */
export function claimStatus(evidence: ClaimEvidence): ClaimStatus {
  const rows = [...evidence.rows].sort((a, b) => a.number - b.number);
  const identifications = evidence.identifications.filter(({ since }) => since <= evidence.now);
  const { standing, overtaken, contradictsItself } = latestWord(rows);
  const count = (some: readonly EvidenceRow[]) =>
    originInterval({ rows: some, known: rows, marks: evidence.marks, identifications });

  const asserting = standing.filter((row) => sideOf(row) === 'for');
  const denying = standing.filter((row) => sideOf(row) === 'against');
  const retracting = standing.filter((row) => row.content.stance === 'retracts');
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = asserting.filter((row) => !repeatedRow(row, byId));
  const figureClusters = evidence.kind === 'quantity' ? clusters(own, count) : [];
  const assertingOrigins = count(asserting);
  const fewest = Math.max(...figureClusters.map(({ origins }) => origins.min), -1);
  const lost = rows.filter(
    (row) => sideOf(row) === 'for' && overtaken.get(row.id)?.why === 'retracted',
  );

  const counting = rows.filter((row) => row.counts);
  const inPart = counting.filter((row) => row.content.scope === 'part');
  return {
    kind: evidence.kind,
    status: settleStatus({
      kind: evidence.kind,
      standing,
      lostAssertions: lost.length > 0,
      fewestOrigins: fewest < 0 ? assertingOrigins.min : fewest,
      offices: evidence.offices,
    }),
    assertingOrigins,
    denyingOrigins: count(denying),
    assertingNames: namesOf(own),
    denyingNames: namesOf(denying.filter((row) => !repeatedRow(row, byId))),
    retractingNames: namesOf(retracting),
    confirmingNames: namesOf(own.filter(confirms)),
    declines: voices(counting, 'declines_to_comment'),
    noResponse: voices(counting, 'did_not_respond'),
    questions: voices(counting, 'questions'),
    repeats: rows.filter((row) => row.review !== 'rejected' && repeatedRow(row, byId)).length,
    assertedInPart: inPart.filter((row) => sideOf(row) === 'for').map(({ id }) => id),
    deniedInPart: inPart.filter((row) => sideOf(row) === 'against').map(({ id }) => id),
    standing: standing.map(({ id }) => id),
    overtaken: Object.fromEntries([...overtaken].map(([id, { why }]) => [id, why])),
    contradictsItself,
    figuresDiffer: figureClusters.length > 1,
    figureClusters,
    revised: revisedFigures(rows, overtaken),
    namelessBasis: namelessBasis(assertingOrigins, rows, identifications),
    waiting: waitingRows(rows),
  };
}

function clusters(
  rows: readonly EvidenceRow[],
  count: (rows: readonly EvidenceRow[]) => OriginInterval,
): FigureCluster[] {
  return supportingSets(rows).map((set) => ({
    rowIds: set.map(({ id }) => id),
    figures: [...new Set(set.flatMap((row) => figureWords(row.content) ?? []))],
    origins: count(set),
  }));
}

function revisedFigures(
  rows: readonly EvidenceRow[],
  overtaken: ReadonlyMap<string, { why: Overtaken; by: string[] }>,
): RevisedFigure[] {
  return rows.flatMap((row) => {
    const fate = overtaken.get(row.id);
    const from = figureWords(row.content);
    if (fate?.why !== 'superseded' || from === null) return [];
    return rows.flatMap((later) => {
      const to = figureWords(later.content);
      const revises = fate.by.includes(later.id) && to !== null && to !== from;
      return revises ? [{ rowId: row.id, byRowId: later.id, from, to }] : [];
    });
  });
}

function namesOf(rows: readonly EvidenceRow[]): string[] {
  const byVoice = new Map(rows.map((row) => [voiceKey(row), voiceName(row.content)]));
  return [...byVoice.values()];
}

function voices(rows: readonly EvidenceRow[], stance: Stance): number {
  const some = rows.filter((row) => row.content.stance === stance && row.content.scope === 'whole');
  return new Set(some.map(voiceKey)).size;
}
