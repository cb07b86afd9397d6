import Papa from 'papaparse';

import { refuse, type Result } from '@/domain/result';

/** A table as a file of comma-separated values has it. */
export interface CsvTable {
  /** The names of the columns, from the first row. */
  header: string[];
  /** `number`: its place in the file, as a spreadsheet counts rows. */
  rows: { number: number; values: string[] }[];
}

/** What may stand between two values. */
const delimiters = [',', ';', '\t'] as const;
/** A first line by which Excel tells what stands between values; spreadsheets do not show it. */
const told = /^"?sep=(.)"?\n/i;

/**
 * Reads comma-separated values (RFC 4180), or such with semicolons, tabs or what a line `sep=` tells,
 * as spreadsheets write them. Of the marks that may stand between values that one is meant with which
 * the most rows have as many values as the first, quotation marks observed.
 * Empty rows are left out; a row that is too short is filled up, one that is too long keeps what is too
 * much, but for empty values at its end; white space around values goes.
 * Refuses (`invalid`) a quotation mark that is never closed or stands inside a quoted value, and no rows.
 */
export function readCsv(text: string): Result<{ table: CsvTable }> {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [firstLine = '', sep] = told.exec(whole) ?? [];
  const body = whole.slice(firstLine.length);
  const readings = (sep === undefined ? delimiters : [sep]).map((mark) => readingOf(body, mark));
  const sound = readings.filter(({ fault }) => fault === null);
  const [best] = (sound.length > 0 ? sound : readings).toSorted(
    (a, b) =>
      Number(b.header.length > 1) - Number(a.header.length > 1) ||
      b.fitting - a.fitting ||
      b.header.length - a.header.length,
  );
  if (!best || best.fault) return refuse('invalid', best?.fault ?? 'The file is empty.');
  const { header, rows } = best;
  if (rows.length === 0) {
    return refuse('invalid', 'The file needs a row with the names of its columns, and rows below.');
  }
  const fitted = rows.map(({ number, values }) => {
    const length = Math.max(header.length, lengthOf(values));
    return { number, values: Array.from({ length }, (_, index) => values[index] ?? '') };
  });
  return { ok: true, table: { header, rows: fitted } };
}

/** The table as it is if `mark` stands between values; `fitting` rows have as many as the first. */
function readingOf(text: string, mark: string) {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: mark, newline: '\n' });
  const [wrong] = errors.filter(({ type }) => type === 'Quotes');
  const [first, ...rows] = data
    .map((values, index) => ({ number: index + 1, values: values.map((value) => value.trim()) }))
    .filter(({ values }) => lengthOf(values) > 0);
  const header = first?.values ?? [];
  const fitting = rows.filter(
    ({ values }) => lengthOf(values) <= header.length && values.length >= header.length,
  );
  return { fault: wrong ? faultOf(wrong) : null, header, rows, fitting: fitting.length };
}

function faultOf({ code, row }: Papa.ParseError): string {
  if (code === 'MissingQuotes') return 'A quotation mark in the file is never closed.';
  const where = row === undefined ? 'In the file' : `In row ${row + 1}`;
  return `${where} a quotation mark stands inside a quoted value. Write it twice there.`;
}

/** How many values there are, without empty ones at the end. */
function lengthOf(values: readonly string[]): number {
  return values.findLastIndex((value) => value !== '') + 1;
}
