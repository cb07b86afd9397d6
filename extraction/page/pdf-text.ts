import { joinHyphen, wordCount } from './hyphen';
import { pdfLines, type PdfLine, type PdfPiece } from './pdf-layout';

/**
 * Puts a PDF's text together: lines become paragraphs where the next one stands further below than
 * lines usually do, is set in, or follows a line that ends short; words cut at the end of a line are
 * made whole, compounds keep their hyphen. Lines that stand on top or at the bottom of most pages
 * (running titles, page numbers) are left out.
 */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): {
  text: string;
  running: string[];
} {
  const lines = pages.map(pdfLines);
  const running = runningLines(lines);
  const count = wordCount(lines.flat().map(({ text }) => text));
  const paragraphs: string[] = [];
  const out = new Set<string>();
  let open = '';
  for (const page of lines) {
    const edges = new Set([page[0], page.at(-1), topOf(page), bottomOf(page)]);
    const kept = page.filter((line) => {
      const leave = edges.has(line) && running.has(pattern(line.text));
      if (leave) out.add(line.text.trim());
      return !leave;
    });
    const usual = usualGap(kept);
    const widths = columnEnds(kept);
    for (const [index, line] of kept.entries()) {
      const before = kept[index - 1];
      const goesOn = before && !isApart(before, line, usual, widths);
      // Over the end of a page or column a sentence goes on.
      const turns = !before || before.column !== line.column;
      const ended = /[.!?”"’:»]\s*$/.test(open) || open === '' || (before && differs(before, line));
      if (turns ? ended : !goesOn) {
        paragraphs.push(open);
        open = '';
      }
      open = joined(open, line.text, count);
    }
  }
  paragraphs.push(open);
  const text = paragraphs
    .map((paragraph) =>
      paragraph
        .replace(/ *\t */g, '\t')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    // Fonts without names for their signs leave control characters.
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufeff]/g, (sign) => sign.normalize('NFKC'))
    .toWellFormed();
  return { text, running: [...out] };
}

function topOf(page: readonly PdfLine[]): PdfLine | undefined {
  return page.reduce<PdfLine | undefined>(
    (top, line) => (top && top.y >= line.y ? top : line),
    undefined,
  );
}

function bottomOf(page: readonly PdfLine[]): PdfLine | undefined {
  return page.reduce<PdfLine | undefined>(
    (low, line) => (low && low.y <= line.y ? low : line),
    undefined,
  );
}

/** The distance of two lines that is the most frequent; 0: there are no two. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y, column }] of lines.slice(1).entries()) {
    const before = lines[index];
    const gap = before?.column === column ? Math.round(before.y - y) : 0;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? 0;
}

/** Where each column begins and ends. */
function columnEnds(lines: readonly PdfLine[]): Map<number, { x: number; end: number }> {
  const ends = new Map<number, { x: number; end: number }>();
  for (const { column, x, end } of lines) {
    const known = ends.get(column);
    ends.set(column, { x: Math.min(known?.x ?? x, x), end: Math.max(known?.end ?? end, end) });
  }
  return ends;
}

function isApart(
  before: PdfLine,
  line: PdfLine,
  usual: number,
  widths: ReturnType<typeof columnEnds>,
): boolean {
  const gap = before.y - line.y;
  if (gap > usual * 1.35 + 1 || gap < -usual * 2) return true;
  if (differs(before, line)) return true;
  if (before.text.includes('\t') || line.text.includes('\t')) return true;
  const width = widths.get(line.column);
  if (!width || !/[.!?”"’:»]\s*$/.test(before.text)) return false;
  const size = Math.max(line.height, 6);
  const setIn = line.x - width.x > size * 0.8 && before.x - width.x < size * 0.4;
  return setIn || before.end - width.x < (width.end - width.x) * 0.75;
}

/** A heading has letters of another size. */
function differs(before: PdfLine, line: PdfLine): boolean {
  return before.height > 0 && line.height > 0 && Math.abs(before.height - line.height) > 1.5;
}

function joined(open: string, next: string, count: (word: string) => number): string {
  if (open === '') return next;
  const before = open.trimEnd();
  const after = next.trimStart();
  if (/[\p{L}\p{N}][-\u00ad\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    return joinHyphen(before, after, count);
  }
  return `${before} ${after}`;
}

/** A line with its numbers left open: “Page 3 of 12” is the same on every page. */
function pattern(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}

function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [page[0], page.at(-1), topOf(page), bottomOf(page)].flatMap((line) =>
        line ? [pattern(line.text)] : [],
      ),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([edge]) => edge));
}
