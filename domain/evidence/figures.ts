import { countsTheSame } from '../quantity/counted';
import { compareHigh, compareLow, figuresAgree, sameMeasure } from '../quantity/figure-agreement';
import type { StatedFigure } from '../quantity/stated-figure';
import type { ClaimFacts, Row } from './records';
import type { SourceGroup } from './source-groups';
import type { Word } from './standing';
import { isBefore } from './when';

/** How a row's figure stands to a quantity claim. */
export type FigurePlace = 'supports' | 'apart' | 'none';

/**
 * `apart`: another measure or other things counted, in no number of sources (reading R3). `none`: vague,
 * not read or not given, which raises the upper end alone.
 */
export function figurePlace(row: Row, claim: ClaimFacts): FigurePlace {
  if (claim.kind !== 'quantity' || row.figure.kind !== 'figure') return 'none';
  const { figure } = row.figure;
  return sameMeasure(figure.measure, claim.measure) && countsTheSame(figure, claim.counted)
    ? 'supports'
    : 'apart';
}

/**
 * The figures that a source stands by: those of its words that no later one of the same voice replaced
 * (model D 13). Null: none. A word without a figure that is not certainly earlier leaves the source
 * without one, unless it was asked and one of its readings is that figure.
 */
export function figuresOf({ words }: SourceGroup, claim: ClaimFacts): StatedFigure[] | null {
  const latest = words.filter((word) => !isReplaced(word, words));
  const stated = latest.flatMap((word) =>
    figurePlace(word.row, claim) === 'supports' ? figureOf(word.row) : [],
  );
  const open = latest.filter(({ row }) => figurePlace(row, claim) === 'none');
  const fits = open.every(({ row }) => {
    const options = row.figure.kind === 'ask' ? row.figure.options : [];
    return options.some((option) => stated.every((figure) => figuresAgree(option, figure)));
  });
  return stated.length > 0 && fits ? stated : null;
}

/** Whether a later word of the same voice took its place. Publication orders words without a time. */
export function isReplaced(word: Word, words: readonly Word[]): boolean {
  return words.some((other) => other.voice === word.voice && isBefore(word.said, other.said));
}

export function figureOf(row: Row): StatedFigure[] {
  return row.figure.kind === 'figure' ? [row.figure.figure] : [];
}

/** Whether all figures of two sources agree. */
export function groupsAgree(a: readonly StatedFigure[], b: readonly StatedFigure[]): boolean {
  return a.every((one) => b.every((other) => figuresAgree(one, other)));
}

/** Words whose figure is the lowest and the highest, where figures do not all agree; else null. */
export function spread(
  words: readonly Word[],
  claim: ClaimFacts,
): { low: Word; high: Word } | null {
  const figured = words.flatMap((word) => {
    const [figure] = figurePlace(word.row, claim) === 'supports' ? figureOf(word.row) : [];
    return figure ? [{ word, figure }] : [];
  });
  const differ = figured.some(({ figure }, at) =>
    figured.slice(at + 1).some((other) => !figuresAgree(figure, other.figure)),
  );
  if (!differ) return null;
  const low = figured.toSorted((a, b) => compareLow(a.figure, b.figure))[0];
  const high = figured.toSorted((a, b) => compareHigh(a.figure, b.figure)).at(-1);
  return low && high ? { low: low.word, high: high.word } : null;
}
