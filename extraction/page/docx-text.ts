import { DOMParser } from 'linkedom';

import type { LeftOut, LeftOutKind } from '@/domain/capture/left-out';

/**
 * The text of a Word document's main part (ECMA-376, `word/document.xml`) in paragraphs: tabs and line
 * breaks kept, tracked insertions taken in, text boxes once. What somebody deleted with tracking on,
 * struck out or hid is left out, and said.
 */
export function docxText(xml: string): { text: string; leftOut: LeftOut[] } {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const leftOut: LeftOut[] = [];
  const paragraphs = [...document.querySelectorAll('w\\:p')].map((paragraph) =>
    textOf(paragraph, leftOut),
  );
  const text = paragraphs
    .map((one) => one.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''))
    .filter((one) => one.trim() !== '')
    .join('\n\n')
    .replaceAll('\u00ad', '');
  return { text, leftOut };
}

/** The text of footnotes, endnotes or comments (`word/footnotes.xml`, …), a note a piece. */
export function docxNotes(xml: string): LeftOut[] {
  return docxText(xml)
    .text.split('\n\n')
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ kind: 'note', text }));
}

/** What a document's core properties say: `docProps/core.xml`. */
export function docxProperty(xml: string, name: 'dc:title'): string | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.querySelector(name.replace(':', '\\:'))?.textContent?.trim() || null;
}

const unread = new Set(['mc:fallback', 'w:instrtext', 'w:p', 'w:ppr', 'w:rpr']);
const deleted = new Set(['w:del', 'w:movefrom']);

/** Without recursion, however deep. A paragraph inside (a text box) is one of its own. */
function textOf(paragraph: Element, leftOut: LeftOut[]): string {
  let text = '';
  const asides: LeftOut[] = [];
  let last: LeftOutKind | null = null;
  const waiting: { node: Node; kind: LeftOutKind | null }[] = [{ node: paragraph, kind: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    const name = node.nodeName.toLowerCase();
    if (node !== paragraph && unread.has(name)) continue;
    const kind =
      next.kind ?? (deleted.has(name) ? 'struck' : name === 'w:r' ? runKind(node) : null);
    const words = wordsOf(node, name);
    if (words !== null) {
      const aside = asides.at(-1);
      if (kind === null) text += words;
      else if (aside && last === kind) aside.text += words;
      else asides.push({ kind, text: words });
      last = kind;
      continue;
    }
    for (let child = node.lastChild; child; child = child.previousSibling)
      waiting.push({ node: child, kind });
  }
  for (const { kind, text: words } of asides) {
    if (words.trim() !== '') leftOut.push({ kind, text: words.trim() });
  }
  // Where words were taken out, the spaces on both sides become one.
  return asides.length > 0 ? text.replace(/ {2,}/g, ' ') : text;
}

function wordsOf(node: Node, name: string): string | null {
  if (name === 'w:t' || name === 'w:deltext') return node.textContent ?? '';
  if (name === 'w:tab') return '\t';
  if (name === 'w:br' || name === 'w:cr') return '\n';
  return name === 'w:nobreakhyphen' ? '\u2011' : null;
}

/** Whether a run is struck out or hidden by its own properties. */
function runKind(run: Node): LeftOutKind | null {
  for (let child = run.firstChild; child; child = child.nextSibling) {
    if (child.nodeName.toLowerCase() !== 'w:rpr') continue;
    for (let property = child.firstChild; property; property = property.nextSibling) {
      const name = property.nodeName.toLowerCase();
      const off = /^(?:0|false|off)$/i.test((property as Element).getAttribute?.('w:val') ?? '');
      if (off) continue;
      if (name === 'w:strike' || name === 'w:dstrike') return 'struck';
      if (name === 'w:vanish' || name === 'w:webhidden') return 'hidden';
    }
  }
  return null;
}
