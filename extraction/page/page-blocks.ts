import type { LeftOut, LeftOutKind } from '@/domain/capture/left-out';

import { elementMark, hiddenNamesOf } from './element-mark';

/** An element of the page, in reading order. */
export interface PageElement {
  element: Element;
  /** Place of its parent in the list; -1: the root. */
  parent: number;
  /** What it says of itself that it is; null: nothing. */
  mark: LeftOutKind | null;
}

/** A paragraph, heading or line of the page. */
export interface PageBlock {
  text: string;
  /** Place of the element that it stands in. */
  at: number;
  /** How many of its characters are links. */
  linked: number;
  /** 1 to 6; 0: no heading. */
  heading: number;
  /** Inside a list. */
  listed: boolean;
  /** Marked as a paragraph. */
  paragraph: boolean;
  /** How many of its characters stand in letters of another kind, such as bold. */
  bold: number;
}

export interface PageBlocks {
  elements: PageElement[];
  blocks: PageBlock[];
  /** Words inside of paragraphs that are not part of them, and where their element is. */
  apart: (LeftOut & { at: number })[];
}

/** Elements whose text stands apart from what is around it. */
const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
const silent = new Set(
  'script style noscript template head title svg math iframe object select textarea input'.split(
    ' ',
  ),
);
const textNode = 3;
const elementNode = 1;

interface Leave {
  leave: 'block' | 'link' | 'quote' | 'apart' | 'bold' | 'list';
}

/**
 * The words below a node as a reader sees them, in paragraphs: white space folded into single spaces,
 * a line break kept, two of them between paragraphs, cells of a row apart by a tab, quotation elements
 * in quotation marks. Words that are struck out or hidden inside of a paragraph are apart from it.
 * Goes down without recursion, however deep.
 */
export function pageBlocks(root: Element): PageBlocks {
  const sheets = [...(root.ownerDocument?.querySelectorAll('style') ?? [])];
  const hiddenNames = hiddenNamesOf(sheets.map((sheet) => sheet.textContent ?? ''));
  const elements: PageElement[] = [];
  const blocks: PageBlock[] = [];
  const apart: (LeftOut & { at: number })[] = [];
  const containers: number[] = [];
  const headings: number[] = [];
  let open = '';
  let linked = 0;
  let bold = 0;
  let inLink = 0;
  let inBold = 0;
  let inList = 0;
  let quotes = 0;
  let aside: { kind: LeftOutKind; text: string; at: number }[] = [];
  const close = () => {
    const at = containers.at(-1) ?? 0;
    for (const part of open.split(/\n[ \t]*\n\s*/)) {
      const text = part
        .split('\n')
        .map((line) => line.replace(/ *\t[ \t]*/g, '\t').replace(/^[ \t]+|[ \t]+$/g, ''))
        .join('\n')
        .replace(/^\n+|\n+$/g, '')
        .replaceAll('\u00ad', '');
      if (text === '' || !/[\p{L}\p{N}]/u.test(text)) continue;
      const share = text.length / Math.max(1, open.length);
      blocks.push({
        text,
        at,
        linked: Math.min(text.length, linked * share),
        bold: Math.min(text.length, bold * share),
        heading: headings.at(-1) ?? 0,
        listed: inList > 0,
        paragraph: elements[at]?.element.localName === 'p',
      });
    }
    open = '';
    linked = 0;
    bold = 0;
  };
  const waiting: (Node | Leave)[] = [root];
  const places = new Map<Node, number>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('leave' in node) {
      if (node.leave === 'block') {
        close();
        containers.pop();
        headings.pop();
      } else if (node.leave === 'link') inLink -= 1;
      else if (node.leave === 'bold') inBold -= 1;
      else if (node.leave === 'list') inList -= 1;
      else if (node.leave === 'quote') {
        quotes -= 1;
        open = `${open.trimEnd()}${quotes % 2 === 0 ? '”' : '’'}`;
      } else {
        const done = aside.pop();
        const words = done?.text.replace(/\s+/g, ' ').trim();
        if (done && words) apart.push({ kind: done.kind, text: words, at: done.at });
      }
      continue;
    }
    if (node.nodeType === textNode) {
      const words = (node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      const inner = aside.at(-1);
      if (inner) {
        inner.text += words;
        continue;
      }
      const added = /(?:^|[ \n\t])$/.test(open.slice(-1)) ? words.replace(/^ /, '') : words;
      open += added;
      if (inLink > 0) linked += added.trim().length;
      if (inBold > 0) bold += added.trim().length;
      continue;
    }
    if (node.nodeType !== elementNode) continue;
    const element = node as Element;
    const name = element.localName;
    if (silent.has(name)) continue;
    if (name === 'br') {
      const inner = aside.at(-1);
      if (inner) inner.text += ' ';
      else open += '\n';
      continue;
    }
    const mark = elementMark(element, hiddenNames);
    const at = elements.length;
    elements.push({ element, parent: places.get(element.parentNode as Node) ?? -1, mark });
    places.set(element, at);
    if (blockNames.has(name) && !(aside.length > 0)) {
      const cell = (name === 'td' || name === 'th') && open.trim() !== '';
      if (name === 'td' || name === 'th') {
        if (cell) open += '\t';
      } else {
        close();
        containers.push(at);
        headings.push(/^h[1-6]$/.test(name) ? Number(name[1]) : (headings.at(-1) ?? 0));
        waiting.push({ leave: 'block' });
      }
      if (name === 'ul' || name === 'ol') {
        inList += 1;
        waiting.push({ leave: 'list' });
      }
    } else if (mark !== null && isApart(mark, name)) {
      aside.push({ kind: mark, text: '', at });
      waiting.push({ leave: 'apart' });
    } else if (name === 'a') {
      inLink += 1;
      waiting.push({ leave: 'link' });
    } else if (name === 'b' || name === 'strong') {
      inBold += 1;
      waiting.push({ leave: 'bold' });
    } else if (name === 'q' && !/^\s*[“„«"‘]/.test(element.textContent ?? '')) {
      open += quotes % 2 === 0 ? '“' : '‘';
      quotes += 1;
      waiting.push({ leave: 'quote' });
    }
    for (let child = element.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  close();
  return { elements, blocks, apart };
}

/** Whether words inside of a line are taken out of it. */
function isApart(mark: LeftOutKind, name: string): boolean {
  return (
    mark === 'struck' ||
    mark === 'hidden' ||
    (mark === 'caption' && name === 'span') ||
    name === 'button'
  );
}
