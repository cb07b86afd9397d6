import { decisiveWords, type SourceChip, sourceChip } from './chip';
import type { Findings } from './clause';
import { latestWords } from './latest-word';
import { type Lead, leadOf } from './lead';
import { type OpenPoint, openPoints } from './open-points';
import type { Evidence } from './records';
import { countSources, type Sources } from './sources';
import { type Standing, standingRows } from './standing';
import { type LeadingVerdict, leadingVerdict, verdictWords } from './verdict-lead';
import { type Wait, waitsOf } from './waits';
import { spanOf } from './when';

/** The small words beside a chip. */
export const chipMarks = [
  'one editor alone',
  'in question',
  'one editor, awaits a second',
  'changed since',
] as const;
export type ChipMark = (typeof chipMarks)[number];

/** What a claim's evidence amounts to, in structure and in words. */
export interface Assessment extends Lead {
  /** The one chip, in its exact words. */
  chip: string;
  marks: ChipMark[];
  /** What sources say; it stands beside a verdict too. */
  sourceChip: SourceChip;
  leading: LeadingVerdict | null;
  sources: Sources;
  waits: Wait[];
  open: OpenPoint[];
  findings: Findings;
}

/**
 * What the evidence amounts to (model A to D). Pure; the order of rows, marks and roles plays no part. A
 * claim never looks stronger than its evidence: what weakens it acts at once, what strengthens it takes
 * two people and never comes from an empty field.
 */
export function assess(evidence: Evidence): Assessment {
  const { claim } = evidence;
  const standing = standingRows(evidence);
  const latest = latestWords(standing, evidence.setAside, claim.kind === 'position');
  const decisive = decisiveWords(latest, claim);
  const sources = countSources(decisive.yes, standing, evidence);
  const findings: Findings = { evidence, standing, latest, decisive, sources };
  const chip = sourceChip(claim, latest, sources);
  const leading = leadingVerdict(evidence, standing);
  return {
    ...leadOf(findings, chip, leading),
    chip: leading ? verdictWords[leading.verdict.value] : chip.words,
    marks: marksOf(standing, leading),
    sourceChip: chip,
    leading,
    sources,
    waits: waitsOf(evidence, standing),
    open: openPoints(findings, chip, leading),
    findings,
  };
}

/**
 * The evidence as of a moment (ms since 1970, inclusive): what was said and published by then, a
 * correction from the day it was published; marks, keys and acceptance as they are now (model E 16).
 */
export function evidenceAsOf(evidence: Evidence, moment: number): Evidence {
  const { timeZone } = evidence;
  const isOut = (edtf: string) => (spanOf(edtf, timeZone).latest ?? Infinity) <= moment;
  const isSaid = (edtf: string | null) =>
    edtf === null || (spanOf(edtf, timeZone).earliest ?? -Infinity) <= moment;
  return {
    ...evidence,
    rows: evidence.rows.filter((row) => isOut(row.publishedOn) && isSaid(row.saidOn)),
    corrections: evidence.corrections.filter(({ publishedOn }) => isOut(publishedOn)),
  };
}

function marksOf(
  { accepted, struck, inQuestion }: Standing,
  leading: LeadingVerdict | null,
): ChipMark[] {
  const alone = accepted.some(
    (row) => row.acceptance?.alone && !struck.some((one) => one.row === row),
  );
  const marks: [ChipMark, boolean][] = [
    ['one editor alone', alone],
    ['in question', inQuestion.length > 0],
    ['one editor, awaits a second', leading?.awaitsSecond === true],
    ['changed since', leading?.changedSince === true],
  ];
  return marks.flatMap(([mark, applies]) => (applies ? [mark] : []));
}
