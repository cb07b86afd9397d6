import type { TextRange } from '@/domain/article/passage-address';

/** The ends of a selection, as a DOM Range has them. */
export type Boundaries = Pick<
  Range,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** Node.TEXT_NODE (DOM standard, interface Node). */
const textNode = 3;

/**
 * What is selected inside an ArticleText, as UTF-16 positions in the version's text; null if nothing
 * of it is. `root` is the element that ArticleText draws or one around it.
 */
export function selectedRange(root: Element): TextRange | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return rangeWithin(root, selection.getRangeAt(0));
}

/**
 * The positions between two boundaries, without white space at its ends. What stands outside the
 * text (`data-start` gives a paragraph's place in it) or is no part of it (`data-aside`, the numbers
 * after marks) is left out.
 */
export function rangeWithin(root: Element, ends: Boundaries): TextRange | null {
  let first: number | null = null;
  let last = 0;
  let words = '';
  for (const { text, start, from, to } of selectedText(root, ends)) {
    first ??= start + from;
    // Line feeds between paragraphs stand in no node.
    words += ' '.repeat(start + from - (first + words.length)) + text.slice(from, to);
    last = start + to;
  }
  if (first === null || words.trim() === '') return null;
  return {
    start: first + (words.length - words.trimStart().length),
    end: last - (words.length - words.trimEnd().length),
  };
}

/**
 * The article's text as the paragraphs below `root` show it, each at its own place; what stands
 * between them (line feeds) is white space here.
 */
export function shownText(root: Element): string {
  let text = '';
  for (const paragraph of root.querySelectorAll('[data-start]')) {
    const own = paragraph.cloneNode(true) as Element;
    for (const aside of own.querySelectorAll('[data-aside]')) aside.remove();
    text = text.padEnd(Number(paragraph.getAttribute('data-start')), '\n') + own.textContent;
  }
  return text;
}

interface SelectedText {
  text: string;
  /** Its place in the version's text. */
  start: number;
  from: number;
  to: number;
}

/**
 * The article's own text nodes that are selected, in order. Walks the whole document, since a
 * selection may begin before the text or end after it.
 */
function selectedText(root: Element, ends: Boundaries): SelectedText[] {
  const found: SelectedText[] = [];
  let started = false;
  let ended = false;
  let inside = false;
  let place: number | null = null;

  function read(node: Text): void {
    const { data } = node;
    const from = node === ends.startContainer ? ends.startOffset : started ? 0 : data.length;
    const to = node === ends.endContainer ? ends.endOffset : ended ? 0 : data.length;
    started ||= node === ends.startContainer;
    ended ||= node === ends.endContainer;
    if (place === null) return;
    if (from < to) found.push({ text: data, start: place, from, to });
    place += data.length;
  }

  function walk(parent: Node): void {
    let offset = 0;
    for (const child of parent.childNodes) {
      reach(parent, offset++);
      if (child.nodeType === textNode) read(child as Text);
      else enter(child);
    }
    reach(parent, offset);
  }

  function reach(container: Node, offset: number): void {
    started ||= container === ends.startContainer && offset === ends.startOffset;
    ended ||= container === ends.endContainer && offset === ends.endOffset;
  }

  function enter(child: Node): void {
    const before: { place: number | null; inside: boolean } = { place, inside };
    inside ||= child === root;
    const start = inside ? attribute(child, 'data-start') : null;
    const isAside = attribute(child, 'data-aside') !== null;
    if (start !== null) place = Number(start);
    if (isAside) place = null;
    walk(child);
    inside = before.inside;
    if (start !== null || isAside) place = before.place;
  }

  walk(root.ownerDocument);
  return found;
}

function attribute(node: Node, name: string): string | null {
  return 'getAttribute' in node ? (node as Element).getAttribute(name) : null;
}
