import { refuse, type Result } from '@/domain/result';

/** A table as a file of comma-separated values has it. */
export interface CsvTable {
  /** The names of the columns, from the first row. */
  header: string[];
  /** `number`: its place in the file, as a spreadsheet counts rows. */
  rows: { number: number; values: string[] }[];
}

/** What may stand between two values; the one that the first row has most often is meant. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads comma-separated values (RFC 4180), or such with semicolons or tabs as spreadsheets write them.
 * Empty rows are left out; a row that is too short is filled up, one that is too long keeps what is too
 * much, but for empty values at its end; white space around values goes.
 * Refuses (`invalid`) a quotation mark that is never closed, and no rows.
 */
export function readCsv(text: string): Result<{ table: CsvTable }> {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const firstLine = body.slice(0, body.indexOf('\n') === -1 ? body.length : body.indexOf('\n'));
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  const records = recordsOf(body, delimiter);
  if (!records) return refuse('invalid', 'A quotation mark in the file is never closed.');
  const [first, ...rows] = records
    .map((values, index) => ({ number: index + 1, values: values.map((value) => value.trim()) }))
    .filter(({ values }) => values.some((value) => value !== ''));
  if (!first || rows.length === 0) {
    return refuse('invalid', 'The file needs a row with the names of its columns, and rows below.');
  }
  const header = first.values;
  const fitted = rows.map(({ number, values }) => {
    const last = values.findLastIndex((value) => value !== '');
    const length = Math.max(header.length, last + 1);
    return { number, values: Array.from({ length }, (_, index) => values[index] ?? '') };
  });
  return { ok: true, table: { header, rows: fitted } };
}

/** Null: a quotation mark is never closed. */
function recordsOf(text: string, delimiter: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && value.trim() === '') {
      quoted = true;
      value = '';
    } else if (letter === delimiter || letter === '\n') {
      record.push(value);
      value = '';
      if (letter === '\n') {
        records.push(record);
        record = [];
      }
    } else value += letter;
  }
  if (quoted) return null;
  return [...records, [...record, value]];
}
