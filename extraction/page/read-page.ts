import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

import type { ReadArticle } from '@/domain/capture/found';
import { foundByline } from './found-value';
import { limits } from '@/domain/text/limits';

import { blockText } from './block-text';
import { pageFacts } from './page-facts';

/** A text that is shorter than this is a teaser or a menu. */
const leastText = 140;

/**
 * The main text of a web page and what the page says of it. Takes long, or never ends, for a page that
 * was made to: run it where it can be stopped.
 * @param pageUrl where the page was fetched; null: it was pasted or uploaded
 */
export function readPage(html: string, pageUrl: string | null): ReadArticle {
  const document = parsePage(html);
  const words = allWords(document);
  const found = pageFacts(document, pageUrl);
  const fallback = likelyText(document);
  const main = mainPart(document);
  const text = main?.content ? blockText(main.content) : '';
  const byline = main?.byline ? foundByline(main.byline, limits.name) : null;
  return {
    text: text.length >= leastText || text.length > fallback.length ? text : fallback,
    found:
      found.byline || !byline ? found : { ...found, byline: { value: byline, from: 'main_text' } },
    words,
  };
}

/** What Readability takes for the article; null: nothing, or a page built so that it gives up. */
function mainPart(document: Document) {
  try {
    const options = { serializer: (node: Node) => node, charThreshold: leastText };
    return new Readability<Node>(document, options).parse();
  } catch {
    return null;
  }
}

/** The parser wants whole documents; what people paste is often a part of one. */
function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000));
  const { document } = parseHTML(
    whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  if (!document.querySelector('body')) addBody(document);
  return document;
}

/** Pages may leave the marks of head and body out, which browsers then add, as this does. */
function addBody(document: Document): void {
  const root = document.documentElement;
  const body = document.createElement('body');
  const ofHead = /^(?:HEAD|TITLE|META|LINK|BASE|STYLE|SCRIPT)$/i;
  for (const node of Array.from(root.childNodes))
    if (!ofHead.test(node.nodeName)) body.append(node);
  root.append(body);
}

/** What the page itself marks as its article, where the main text cannot be told by its looks. */
function likelyText(document: Document): string {
  const marked = document.querySelectorAll('article, main, [role="main"]');
  const root = marked.length === 1 ? marked[0] : document.querySelector('body');
  return root ? blockText(root) : '';
}

/** Every word in the page, its attributes and its scripts. */
function allWords(document: Document): string {
  const parts = new Set<string>();
  const add = (text: string | null) => {
    if (text?.trim()) parts.add(unescaped(text));
  };
  add(document.documentElement?.textContent ?? null);
  for (const element of document.querySelectorAll('*')) {
    for (const { value } of element.attributes) if (value.length > 2) add(value);
  }
  return [...parts].join('\n').replaceAll('\u0000', '').toWellFormed();
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
