import { createHash } from 'node:crypto';

import { claimKinds } from '@/domain/claim/kind';
import { readDay } from '@/domain/time/read-day';

import type { CsvTable } from './csv';
import { interchangeRecord, type RecordOf } from './record';

/** What a column of a table can hold. */
export const claimColumns = {
  statement: 'Statement',
  context: 'Context',
  externalId: 'External id',
  kind: 'Kind',
  eventTime: 'When it happened',
  tags: 'Tags, with commas between',
  counted: 'What is counted',
  population: 'Population',
  unit: 'Unit',
  language: 'Language',
} as const;
export type ClaimColumn = keyof typeof claimColumns;
export const claimColumnNames = Object.keys(claimColumns) as ClaimColumn[];

/** What each column holds, in their order; null: nothing that is wanted. */
export type ColumnMapping = readonly (ClaimColumn | null)[];

/** Names that columns often have. */
const usual: Record<ClaimColumn, RegExp> = {
  statement: /^(statement|claim|text)$/i,
  context: /^(context|title|headline|subtitle|summary)$/i,
  externalId: /^(external ?id|id|key|reference)$/i,
  kind: /^(kind|type)$/i,
  eventTime: /^(event ?time|when|date|happened)$/i,
  tags: /^(tags?|topics?|keywords?)$/i,
  counted: /^counted$/i,
  population: /^population$/i,
  unit: /^units?$/i,
  language: /^(language|lang)$/i,
};

/** What the columns likely hold, by their names, each thing once. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<ClaimColumn>();
  return header.map((name) => {
    const column = claimColumnNames.find((one) => !taken.has(one) && usual[one].test(name));
    if (column) taken.add(column);
    return column ?? null;
  });
}

/** A row of the table as a claim, or what is wrong with it. */
export type CsvClaim = { row: number; record: RecordOf<'claim'> } | { row: number; fault: string };

/**
 * The claims of a table, by what its columns hold. A row without an external id gets one of its words,
 * so that the same row is not imported twice.
 * @returns for each row its number in the file
 */
export function csvClaims({ header, rows }: CsvTable, mapping: ColumnMapping): CsvClaim[] {
  return rows.map(({ number, values }) =>
    values.length > header.length
      ? {
          row: number,
          fault:
            'It has more values than there are columns. Put a text with commas into quotation marks.',
        }
      : claimOf(values, mapping, number),
  );
}

function claimOf(values: readonly string[], mapping: ColumnMapping, row: number): CsvClaim {
  const given: Partial<Record<ClaimColumn, string>> = {};
  for (const [index, column] of mapping.entries()) {
    const value = values[index];
    if (column && value) given[column] = value;
  }
  const lost = claimColumnNames.find((column) => given[column]?.includes('\uFFFD'));
  if (lost) {
    const why = 'It holds “\uFFFD” where a letter was lost. Save the table again as UTF-8.';
    return { row, fault: `${claimColumns[lost]}: ${why}` };
  }
  const { tags, kind, eventTime, statement = '', externalId, context, ...rest } = given;
  const time = eventTime === undefined ? null : readDay(eventTime);
  if (time && !time.ok) return { row, fault: `${claimColumns.eventTime}: ${time.message}` };
  const known = claimKinds.find((one) => one === kind?.toLowerCase());
  if (kind && !known)
    return { row, fault: `${claimColumns.kind}: none of ${claimKinds.join(', ')}.` };
  const words = JSON.stringify([statement, context ?? '']);
  const read = interchangeRecord.safeParse({
    ...rest,
    type: 'claim',
    externalId:
      externalId ?? `csv-${createHash('sha256').update(words).digest('hex').slice(0, 24)}`,
    statement: statement.replace(/\s+/g, ' '),
    ...(context && { context }),
    ...(known && { kind: known }),
    ...(time?.ok && { eventTime: time.edtf }),
    ...(tags && {
      tags: tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    }),
  });
  if (read.success) return { row, record: read.data as RecordOf<'claim'> };
  const faults = read.error.issues.map(({ path, message }) => {
    const name = claimColumns[String(path[0]) as ClaimColumn];
    return name ? `${name}: ${message}` : message;
  });
  return { row, fault: [...new Set(faults)].join(' ') };
}
