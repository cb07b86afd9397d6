import { DOMParser } from 'linkedom';

/**
 * The text of a Word document's main part (ECMA-376, `word/document.xml`) in paragraphs: tabs and line
 * breaks kept, deletions that somebody tracked left out, insertions taken in, text boxes once.
 */
export function docxText(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const paragraphs = [...document.querySelectorAll('w\\:p')].map((paragraph) => textOf(paragraph));
  return paragraphs
    .map((text) => text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
    .replaceAll('\u00ad', '');
}

/** What a document's core properties say: `docProps/core.xml`. */
export function docxProperty(xml: string, name: 'dc:title'): string | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.querySelector(name.replace(':', '\\:'))?.textContent?.trim() || null;
}

const leftOut = new Set([
  'w:del',
  'w:movefrom',
  'mc:fallback',
  'w:instrtext',
  'w:p',
  'w:ppr',
  'w:rpr',
]);

/** Without recursion, however deep. A paragraph inside (a text box) is one of its own. */
function textOf(paragraph: Element): string {
  let text = '';
  const waiting: Node[] = [paragraph];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) break;
    const name = node.nodeName.toLowerCase();
    if (node !== paragraph && leftOut.has(name)) continue;
    if (name === 'w:t') text += node.textContent ?? '';
    else if (name === 'w:tab') text += '\t';
    else if (name === 'w:br' || name === 'w:cr') text += '\n';
    else if (name === 'w:nobreakhyphen') text += '\u2011';
    else for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  return text;
}
