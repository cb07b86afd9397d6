import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import type { RecordOf } from '@/interchange/record';

import { importRecords } from './import-records';

/** Rows that are written in one transaction. */
const batch = 500;

/** What became of the rows of a table. */
interface ImportedRows {
  added: number;
  there: number;
  corrected: number;
  /** Rows that say something else than the desk does. */
  differing: { row: number; message: string; correctable: boolean }[];
  refused: { row: number; message: string }[];
}

/**
 * Imports the claims of a table's rows as the actor's work, some hundred at a time. Refuses, with what
 * was written until then kept, whom `importRecords` refuses.
 */
export async function importCsv(
  actor: Actor,
  rows: readonly { row: number; record: RecordOf<'claim'> }[],
  { correct = false }: { correct?: boolean } = {},
): Promise<Result<ImportedRows>> {
  const done: ImportedRows = { added: 0, there: 0, corrected: 0, differing: [], refused: [] };
  for (let start = 0; start < rows.length; start += batch) {
    const records = rows
      .slice(start, start + batch)
      .map(({ row, record }) => ({ line: row, record }));
    const result = await importRecords(actor, records, { correct });
    if (!result.ok) return result;
    for (const [row, outcome] of result.outcomes) {
      if (outcome.became === 'added') done.added += 1;
      else if (outcome.became === 'there') done.there += 1;
      else if (outcome.became === 'corrected') done.corrected += 1;
      else if (outcome.became === 'differs') {
        const { message, correctable } = outcome;
        done.differing.push({ row, message, correctable });
      } else done.refused.push({ row, message: outcome.message });
    }
  }
  return { ok: true, ...done };
}
