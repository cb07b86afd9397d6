/** What a spreadsheet may pass over before it reads a cell: white space, controls, what is not seen. */
const passedOver = /^[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]+/u;
/** A cell that a spreadsheet would take for a formula begins with one of these. */
const formula = /^[=+\-@|%−]/;
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
  const safe = isFormula(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Signs of full or small width and the like count as the plain ones that spreadsheets make of them. */
function isFormula(text: string): boolean {
  const first = text.replace(passedOver, '').slice(0, 2).normalize('NFKC');
  return /^[\t\r\n]/.test(text) || formula.test(first);
}
