import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement, type ReactNode } from 'react';

/** An element as it is kept in a file: its name, its attributes, what is in it. */
export type Markup = string | [name: string, attributes: Record<string, string>, inside: Markup[]];

function elementOf(markup: Markup, key: number): ReactNode {
  if (typeof markup === 'string') return markup;
  const [name, attributes, inside] = markup;
  return createElement(name, { key, ...attributes }, ...inside.map(elementOf));
}

/** The markup of one of our pages as constant elements: what React alone takes to render it. */
export function constantMarkup(name: string): ReactNode {
  const folder = process.env.BENCH_MARKUP;
  if (!folder) return null;
  const markup = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Markup[];
  return markup.map(elementOf);
}
