import type { OriginInterval } from '../attribution/origins';
import type { SignedContent } from '../attribution/signed-content';
import { figureInterval } from '../quantity/figure-interval';
import { formatFigure } from '../quantity/format-figure';
import { edtfBounds } from '../time/edtf';
import type { EvidenceRow } from './evidence';

/** Rows whose figures all overlap each other, and how many origins stand behind them. */
export interface FigureCluster {
  rowIds: string[];
  /** The figures as given, each once: "almost 50,000". */
  figures: string[];
  origins: OriginInterval;
}

/** A voice's earlier figure that a later one of the same voice replaced. */
export interface RevisedFigure {
  rowId: string;
  byRowId: string;
  from: string;
  to: string;
}

/**
 * The largest sets of rows whose figures support each other: all of one population, with times and
 * bounds that overlap. A row may be in several, as "at least 20,000" goes with 30,000 and
 * with 40,000. A row without a figure says no other number and is in every set. Rows keep their order.
 * No set at all where no row has a figure.
 *
 * Ranges on a line, and so boxes of figure and time, have a point in common as soon as every two of
 * them do (Helly's theorem); the least such point lies where some range starts. So every set is found
 * by asking, at every pair of starts, which rows cover it.
 */
export function supportingSets(rows: readonly EvidenceRow[]): EvidenceRow[][] {
  const boxes = rows.map((row) => ({ row, box: boxOf(row.content) }));
  const withFigure = boxes.flatMap(({ box }) => (box ? [box] : []));
  const populations = new Set(withFigure.map(({ population }) => population));
  const lows = new Set(withFigure.map(({ low }) => low));
  const starts = new Set(withFigure.map(({ from }) => from));

  const sets: Set<EvidenceRow>[] = [];
  for (const population of populations) {
    for (const low of lows) {
      for (const from of starts) {
        const covering = boxes.filter(({ box }) => !box || covers(box, { population, low, from }));
        if (covering.some(({ box }) => box)) sets.push(new Set(covering.map(({ row }) => row)));
      }
    }
  }
  return sets
    .filter(
      (set, at) => !sets.some((other, index) => other !== set && swallows(other, set, index < at)),
    )
    .map((set) => rows.filter((row) => set.has(row)));
}

/** A figure as its maker gave it, with the claim's unit; null where none was given. */
export function figureWords({ figure, claim }: SignedContent): string | null {
  return figure && formatFigure(figure, claim.unit);
}

interface Box {
  population: string;
  low: number;
  high: number;
  from: number;
  until: number;
}

function boxOf({ figure, claim }: SignedContent): Box | null {
  if (!figure) return null;
  const time = claim.eventTime === null ? null : edtfBounds(claim.eventTime);
  return {
    population: (claim.population ?? '').trim().toLowerCase(),
    ...figureInterval(figure),
    from: time?.earliest ?? -Infinity,
    until: time?.latest ?? Infinity,
  };
}

function covers(box: Box, point: { population: string; low: number; from: number }): boolean {
  return (
    box.population === point.population &&
    box.low <= point.low &&
    point.low <= box.high &&
    box.from <= point.from &&
    point.from <= box.until
  );
}

/** Whether `set` adds nothing to `other`; of two equal ones the earlier stays. */
function swallows(
  other: ReadonlySet<EvidenceRow>,
  set: ReadonlySet<EvidenceRow>,
  earlier: boolean,
): boolean {
  if (![...set].every((row) => other.has(row))) return false;
  return other.size > set.size || earlier;
}
