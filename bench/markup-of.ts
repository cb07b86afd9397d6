import { parseHTML } from 'linkedom';

import type { Markup } from './floors/markup';

/** Attributes that React calls otherwise, and those that only it itself writes. */
const renamed: Readonly<Record<string, string>> = { class: 'className', for: 'htmlFor' };
const leftOut = /^(style|value|checked|selected|on.*|data-react.*)$/;

function markupOf(node: Node): Markup[] {
  if (node.nodeType === 3) return node.textContent ? [node.textContent] : [];
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const name = element.localName;
  if (name === 'script' || name === 'template' || name === 'link' || name === 'style') return [];
  const attributes = Object.fromEntries(
    [...element.attributes]
      .filter((attribute) => !leftOut.test(attribute.name))
      .map((attribute) => [renamed[attribute.name] ?? attribute.name, attribute.value]),
  );
  return [[name, attributes, [...element.childNodes].flatMap(markupOf)]];
}

/** What stands in the body of a page, without its scripts. */
export function bodyOf(html: string): Markup[] {
  const { document } = parseHTML(html);
  return [...document.body.childNodes].flatMap(markupOf);
}
