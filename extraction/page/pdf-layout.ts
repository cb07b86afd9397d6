/** A piece of text on a page of a PDF, in points from the left and the bottom. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of its letters; 0: unknown. */
  height: number;
}

/** A line of one column. */
export interface PdfLine {
  text: string;
  x: number;
  /** Where it ends. */
  end: number;
  y: number;
  height: number;
  /** Its column, counted over the page in reading order. */
  column: number;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;

/**
 * The lines of a page in the order in which they are read: columns one after the other, from the right
 * where the page is in Arabic or Hebrew, and lines that cross all columns between them.
 */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const words = pieces.filter(({ text }) => text.trim() !== '');
  const all = words.map(({ text }) => text).join('');
  const letters = all.match(/\p{L}/gu)?.length ?? 0;
  const turned = (all.match(rightToLeft)?.length ?? 0) > letters / 2;
  const runs = runsOf(words, turned);
  const bands: PdfLine[][] = [];
  const left = Math.min(...runs.map(({ x }) => x));
  const right = Math.max(...runs.map(({ end }) => end));
  const crossing = (run: PdfLine) => run.end - run.x > (right - left) * 0.6;
  let before: PdfLine | undefined;
  for (const run of byHeight(runs)) {
    if (before && crossing(before) === crossing(run)) bands.at(-1)?.push(run);
    else bands.push([run]);
    before = run;
  }
  const columns: PdfLine[][] = [];
  let single = false;
  for (const band of bands) {
    const parts = columnsOf(band, turned);
    const last = columns.at(-1);
    if (parts.length === 1 && single && last) last.push(...band);
    else columns.push(...parts);
    single = parts.length === 1;
  }
  return columns.flatMap((one, column) => lined(one, turned).map((line) => ({ ...line, column })));
}

/** Pieces side by side on one line, with no more than a space between them. */
function runsOf(pieces: readonly PdfPiece[], turned: boolean): PdfLine[] {
  const rows = new Map<number, PdfPiece[]>();
  const sorted = [...pieces].sort((a, b) => b.y - a.y);
  let row: PdfPiece[] = [];
  for (const piece of sorted) {
    const first = row[0];
    if (first && first.y - piece.y > Math.max(first.height, piece.height, 4) * 0.5) row = [];
    if (row.length === 0) rows.set(rows.size, row);
    row.push(piece);
  }
  return [...rows.values()].flatMap((one) => {
    const runs: PdfLine[] = [];
    for (const piece of one.sort((a, b) => a.x - b.x)) {
      const last = runs.at(-1);
      const size = Math.max(piece.height, last?.height ?? 0, 4);
      const gap = last ? piece.x - last.end : 0;
      if (!last || gap > size * 1.1) {
        const { text, x, y, height } = piece;
        runs.push({ text, x, end: x + piece.width, y, height, column: 0 });
        continue;
      }
      const space =
        gap > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : '';
      last.text = turned ? piece.text + space + last.text : last.text + space + piece.text;
      last.end = Math.max(last.end, piece.x + piece.width);
      last.height = Math.max(last.height, piece.height);
    }
    return runs;
  });
}

/** Lines parted by a gutter that none of them crosses, with at least three lines on either side. */
function columnsOf(runs: readonly PdfLine[], turned: boolean): PdfLine[][] {
  if (runs.length < 6) return runs.length === 0 ? [] : [[...runs]];
  const edges = [...runs].sort((a, b) => a.x - b.x);
  let end = -Infinity;
  for (const [at, run] of edges.entries()) {
    if (at >= 3 && edges.length - at >= 3 && run.x - end >= Math.max(6, run.height * 0.6)) {
      const [left, right] = [edges.slice(0, at), edges.slice(at)];
      if (isColumn(left) && isColumn(right)) {
        const parts = [columnsOf(byHeight(left), turned), columnsOf(byHeight(right), turned)];
        return (turned ? parts.toReversed() : parts).flat();
      }
    }
    end = Math.max(end, run.end);
  }
  return [[...runs]];
}

function byHeight(runs: readonly PdfLine[]): PdfLine[] {
  return [...runs].sort((a, b) => b.y - a.y);
}

/** A column holds sentences, a table’s cells do not. */
function isColumn(runs: readonly PdfLine[]): boolean {
  const rows = new Set(runs.map(({ y }) => Math.round(y)));
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return rows.size >= 3 && length / rows.size >= 12;
}

/** Runs on one height are one line, with a tab between them. */
function lined(runs: readonly PdfLine[], turned: boolean): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of byHeight(runs)) {
    const last = lines.at(-1);
    if (!last || last.y - run.y > Math.max(last.height, run.height, 4) * 0.5) {
      lines.push({ ...run });
      continue;
    }
    const before = run.x < last.x !== turned;
    last.text = before ? `${run.text}\t${last.text}` : `${last.text}\t${run.text}`;
    last.x = Math.min(last.x, run.x);
    last.end = Math.max(last.end, run.end);
  }
  return lines;
}
