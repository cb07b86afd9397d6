import type { AttributionRowView } from '../attribution/view';
import { intervalWords } from './interval-words';
import type { ClaimStatus } from './status';

export const columnSides = ['says', 'denies', 'silent'] as const;
export type ColumnSide = (typeof columnSides)[number];

/** Rows of a column under one heading. A cluster is one origin, or a row by itself. */
export interface ColumnSection {
  kind: 'standing' | 'part' | 'doubts' | 'no_response' | 'retracts' | 'overtaken';
  clusters: AttributionRowView[][];
}

/** One of the three columns of a claim page. */
export interface EvidenceColumn {
  side: ColumnSide;
  /** What its head counts: "1–2 origins · 41 articles"; empty where nothing counts. */
  count: string;
  sections: ColumnSection[];
}

const sectionOrder = [
  'standing',
  'no_response',
  'part',
  'doubts',
  'retracts',
  'overtaken',
] as const satisfies readonly ColumnSection['kind'][];

/**
 * Sorts a claim's rows into says so / denies / would not say. What moves the status stands first in
 * its column, then what is shown and moves nothing: parts, doubts, retractions, overtaken words.
 * Repeats stay folded in the rows that they pass on. `rows` in the order of their numbers.
 */
export function evidenceColumns(
  rows: readonly AttributionRowView[],
  status: Pick<
    ClaimStatus,
    'assertingOrigins' | 'denyingOrigins' | 'denyingNames' | 'declines' | 'noResponse'
  >,
): EvidenceColumn[] {
  return columnSides.map((side) => {
    const own = rows.filter((row) => sideOfRow(row) === side);
    return {
      side,
      count: countWords(side, own, status),
      sections: sectionOrder.flatMap((kind) => {
        const some = own.filter((row) => sectionOfRow(row) === kind);
        if (!some.length) return [];
        const groups = [...status.assertingOrigins.groups, ...status.denyingOrigins.groups];
        const clusters = kind === 'standing' ? clustersOf(some, groups) : some.map((row) => [row]);
        return [{ kind, clusters }];
      }),
    };
  });
}

function sideOfRow({ stance }: AttributionRowView): ColumnSide {
  if (stance === 'denies' || stance === 'questions') return 'denies';
  return stance === 'declines_to_comment' || stance === 'did_not_respond' ? 'silent' : 'says';
}

function sectionOfRow(row: AttributionRowView): ColumnSection['kind'] {
  if (row.stance === 'retracts') return 'retracts';
  if (row.marks.some((mark) => ['superseded', 'outranked', 'retracted'].includes(mark))) {
    return 'overtaken';
  }
  if (row.stance === 'questions') return 'doubts';
  if (row.scope === 'part') return 'part';
  return row.stance === 'did_not_respond' ? 'no_response' : 'standing';
}

/** Rows of one origin side by side, where the first of them stands. */
function clustersOf(
  rows: readonly AttributionRowView[],
  groups: readonly (readonly string[])[],
): AttributionRowView[][] {
  const clusters = new Map<string, AttributionRowView[]>();
  for (const row of rows) {
    const origin = groups.findIndex((group) => group.includes(row.id));
    const key = origin < 0 ? row.id : String(origin);
    clusters.set(key, [...(clusters.get(key) ?? []), row]);
  }
  return [...clusters.values()];
}

function countWords(
  side: ColumnSide,
  rows: readonly AttributionRowView[],
  status: Parameters<typeof evidenceColumns>[1],
): string {
  if (side === 'says') {
    const { assertingOrigins } = status;
    const counted = rows.filter((row) => row.counts).flatMap((row) => [row, ...row.repeatedBy]);
    const articles = new Set(counted.map(({ article }) => article.href ?? article.name)).size;
    if (assertingOrigins.max === 0) return '';
    return `${plural(intervalWords(assertingOrigins), 'origin')} · ${plural(articles, 'article')}`;
  }
  if (side === 'denies') {
    const voices = status.denyingNames.length;
    return voices ? plural(voices, 'voice') : '';
  }
  const { declines, noResponse } = status;
  return declines + noResponse ? plural(declines + noResponse, 'voice') : '';
}

function plural(count: number | string, noun: string): string {
  return `${count} ${noun}${String(count) === '1' ? '' : 's'}`;
}
