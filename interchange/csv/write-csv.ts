/** A cell that a spreadsheet would take for a formula begins with one of these. */
const formula = /^[\s]*[=+\-@\t\r|%]/;
/** A number may begin with a sign. */
const number = /^-?\d+(\.\d+)?$/;

/**
 * One line of CSV (RFC 4180) with its CRLF: cells that need it in quotes. A text that a spreadsheet
 * would carry out begins with an apostrophe, so that it stays a text.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
