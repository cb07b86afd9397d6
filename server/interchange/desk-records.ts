import type { InterchangeRecord, RecordType } from '@/interchange/record';

import type { Transaction } from '../database/client';
import { foundById, withdrawalReasons } from './export-queries';
import {
  articleLine,
  attributionLine,
  claimLine,
  reasonsOf,
  sourceLine,
  storyLine,
} from './export-records';
import { externalIdOf } from './known-queries';

/** A record as the desk would export it, by its id; of our own unnamed sources without their notes. */
export type DeskRecords = Map<string, Partial<InterchangeRecord>>;

/** Records that are on the desk, as an export would write them, those off the record among them. */
export async function deskRecords(
  tx: Transaction,
  type: Exclude<RecordType, 'role'>,
  ids: readonly string[],
): Promise<DeskRecords> {
  if (ids.length === 0) return new Map();
  if (type === 'attribution') return attributions(tx, ids);
  if (type === 'story') return linesOf(tx, await foundById.story(tx, ids), storyLine);
  if (type === 'source') return linesOf(tx, await foundById.source(tx, ids), sourceLine);
  if (type === 'article') return linesOf(tx, await foundById.article(tx, ids), articleLine);
  return linesOf(tx, await foundById.claim(tx, ids), claimLine);
}

async function linesOf<Row extends { id: string; withdrawnAt: Date | null }>(
  tx: Transaction,
  rows: readonly Row[],
  line: (row: Row, reasons: Map<string, string>) => string,
): Promise<DeskRecords> {
  const reasons = await reasonsOf(tx, rows);
  return new Map(rows.map((row) => [row.id, recordOf(line(row, reasons))]));
}

async function attributions(tx: Transaction, ids: readonly string[]): Promise<DeskRecords> {
  const rows = await foundById.attribution(tx, ids);
  const repeated = await foundById.attribution(
    tx,
    rows.flatMap(({ repeatsId }) => repeatsId ?? []),
  );
  const names = new Map(repeated.map((row) => [row.id, externalIdOf(row)]));
  const gone = rows.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
  const reasons = await withdrawalReasons(tx, gone, 'attributionId');
  return new Map(rows.map((row) => [row.id, recordOf(attributionLine(row, names, reasons))]));
}

function recordOf(line: string): Partial<InterchangeRecord> {
  return JSON.parse(line) as Partial<InterchangeRecord>;
}
