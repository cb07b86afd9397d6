import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Tree = DefaultTreeAdapterTypes.ChildNode;

/** Elements without an end tag (HTML standard, 13.1.2). */
const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose text no reader of the page sees, and no rule of ours reads. */
const unread = new Set(['noscript', 'template', 'svg', 'math', 'iframe', 'object']);

/**
 * A page as a browser understands it: unclosed paragraphs closed, head and body in their places (HTML
 * standard, 13.2). Scripts stay only where they hold structured data. Goes down without recursion,
 * however deep.
 * @returns the document, and every word in the page, its attributes and its scripts
 */
export function parsePage(html: string): { document: Document; words: string } {
  const words = new Set<string>();
  const parts: string[] = ['<!doctype html>'];
  // What is still to be written, the next at the end: nodes, and end tags as text.
  const waiting: (Tree | string)[] = parse(html, {
    scriptingEnabled: false,
  }).childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if ('value' in node) {
      if (node.value.trim() !== '') words.add(unescaped(node.value));
      parts.push(raw(node.parentNode) ? node.value : escaped(node.value));
    } else if ('tagName' in node) {
      for (const { value } of node.attrs) if (value.length > 2) words.add(unescaped(value));
      const children = 'content' in node ? node.content.childNodes : node.childNodes;
      if (isUnread(node)) {
        addWords(children, words);
        continue;
      }
      parts.push(startTag(node));
      if (empty.has(node.tagName)) continue;
      waiting.push(`</${node.tagName}>`, ...children.toReversed());
    } else if ('data' in node && node.data.trim() !== '') words.add(unescaped(node.data));
  }
  const { document } = parseHTML(parts.join(''));
  words.add(document.documentElement?.textContent ?? '');
  return { document, words: [...words].join('\n').replaceAll('\u0000', '').toWellFormed() };
}

function isUnread({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  if (tagName !== 'script') return unread.has(tagName);
  return !attrs.some(({ name, value }) => name === 'type' && /ld\+json/i.test(value));
}

function addWords(nodes: readonly Tree[], words: Set<string>): void {
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) words.add(unescaped(node.value));
    else if ('tagName' in node) {
      for (const { value } of node.attrs) if (value.length > 2) words.add(unescaped(value));
      waiting.push(...('content' in node ? node.content.childNodes : node.childNodes));
    }
  }
}

function raw(parent: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return parent !== null && 'tagName' in parent && /^(?:script|style)$/.test(parent.tagName);
}

function startTag({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string {
  const written = attrs
    .filter(({ name }) => /^[a-z_][\w:.-]*$/i.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
  return `<${tagName}${written.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words in scripts and addresses as people would write them. */
function unescaped(text: string): string {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (!/%[0-9a-f]{2}/i.test(plain)) return plain;
  return plain.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
