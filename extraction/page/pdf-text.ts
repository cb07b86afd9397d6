/** A piece of text on a page of a PDF, in the order in which the file draws it. */
export interface PdfPiece {
  text: string;
  /** Its line ends after it. */
  ends: boolean;
  /** Where its line stands, in points from the bottom. */
  y: number;
  /** Of its letters, in points; 0: unknown. */
  height: number;
}

interface Line {
  text: string;
  y: number;
  height: number;
}

/**
 * Puts a PDF's text together: lines become paragraphs where the next one stands further below than
 * lines usually do, words cut at the end of a line by a hyphen are made whole, and lines that stand on
 * top or at the bottom of most pages (running titles, page numbers) are left out.
 */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): string {
  const lines = pages.map(linesOf);
  const running = runningLines(lines);
  const paragraphs: string[] = [];
  let open = '';
  for (const page of lines) {
    const kept = page.filter(({ text }, index) => {
      const atEdge = index === 0 || index === page.length - 1;
      return !(atEdge && running.has(pattern(text)));
    });
    const usual = usualGap(kept);
    for (const [index, line] of kept.entries()) {
      const before = kept[index - 1];
      const gap = before ? before.y - line.y : 0;
      const apart = before && (gap > usual * 1.35 || gap < -usual * 2 || differs(before, line));
      if (apart || (!before && /[.!?”"’:]\s*$/.test(open))) {
        paragraphs.push(open);
        open = '';
      }
      open = joined(open, line.text);
    }
  }
  paragraphs.push(open);
  return paragraphs
    .map((text) => text.replace(/[ \t]+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '') // oxlint-disable-line no-control-regex -- fonts without names for their signs leave these
    .toWellFormed();
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { text, ends, y, height } of pieces) {
    if (
      line &&
      text.trim() !== '' &&
      Math.abs(line.y - y) > Math.max(line.height, height, 4) * 0.6
    ) {
      lines.push(line);
      line = null;
    }
    line ??= { text: '', y, height };
    line.text += text;
    if (text.trim() !== '') {
      line.height = Math.max(line.height, height);
      line.y = y;
    }
    if (ends) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The distance of two lines that is the most frequent; 0: there are no two. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y }] of lines.slice(1).entries()) {
    const gap = Math.round((lines[index]?.y ?? y) - y);
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? 0;
}

/** A heading has letters of another size. */
function differs(before: Line, line: Line): boolean {
  return before.height > 0 && line.height > 0 && Math.abs(before.height - line.height) > 1.5;
}

function joined(open: string, next: string): string {
  if (open === '') return next;
  if (/\p{L}[-\u00ad\u2010]$/u.test(open) && /^\p{Ll}/u.test(next)) return open.slice(0, -1) + next;
  return `${open.trimEnd()} ${next.trimStart()}`;
}

/** A line with its numbers left open: “Page 3 of 12” is the same on every page. */
function pattern(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}

function runningLines(pages: readonly (readonly Line[])[]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [page[0], page.at(-1)].flatMap((line) => (line ? [pattern(line.text)] : [])),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([edge]) => edge));
}
