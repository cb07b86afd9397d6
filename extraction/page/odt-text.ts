import { DOMParser } from 'linkedom';

import type { LeftOut } from '@/domain/capture/left-out';

/** Parts of a text that are not in it: what was deleted with tracking on, notes, comments. */
const apart: Readonly<Record<string, LeftOut['kind']>> = {
  'text:tracked-changes': 'struck',
  'text:note': 'note',
  'office:annotation': 'note',
  'text:hidden-text': 'hidden',
  'text:hidden-paragraph': 'hidden',
};

/**
 * The text of an OpenDocument file (ODF 1.3, `content.xml`) in paragraphs; words in a style that strikes
 * out or hides are left out, and said.
 */
export function odtText(xml: string): { text: string; leftOut: LeftOut[] } {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const styles = hidingStyles(document as unknown as Document);
  const leftOut: LeftOut[] = [];
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    const words = open.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
    if (words.trim() !== '') paragraphs.push(words);
    open = '';
  };
  const body = document.querySelector('office\\:text');
  const waiting: (Node | null)[] = body ? [body as unknown as Node] : [];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) {
      close();
      continue;
    }
    if (node.nodeType === 3) {
      open += (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    const name = node.nodeName.toLowerCase();
    const style = (node as Element).getAttribute?.('text:style-name') ?? '';
    const kind = apart[name] ?? styles.get(style);
    if (kind) {
      const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (words) leftOut.push({ kind, text: words });
      continue;
    }
    if (name === 'text:s')
      open += ' '.repeat(Math.min(50, Number((node as Element).getAttribute('text:c')) || 1));
    else if (name === 'text:tab') open += '\t';
    else if (name === 'text:line-break') open += '\n';
    if (name === 'text:p' || name === 'text:h') {
      close();
      waiting.push(null);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  close();
  return { text: paragraphs.join('\n\n').replaceAll('\u00ad', ''), leftOut };
}

function hidingStyles(document: Document): Map<string, LeftOut['kind']> {
  const styles = new Map<string, LeftOut['kind']>();
  for (const style of document.querySelectorAll('style\\:style')) {
    const name = style.getAttribute('style:name');
    const look = style.querySelector('style\\:text-properties');
    if (!name || !look) continue;
    const line = look.getAttribute('style:text-line-through-style') ?? 'none';
    const type = look.getAttribute('style:text-line-through-type') ?? 'none';
    if (line !== 'none' || type !== 'none') styles.set(name, 'struck');
    if (look.getAttribute('text:display') === 'none') styles.set(name, 'hidden');
  }
  return styles;
}

/** The title in an OpenDocument file’s `meta.xml`; null: none. */
export function odtTitle(xml: string): string | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.querySelector('dc\\:title')?.textContent?.trim() || null;
}
