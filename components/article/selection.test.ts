import { parseHTML } from 'linkedom';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { ArticleText, type ArticleMark } from './article-text';
import { rangeWithin } from './selection';

const text = 'He said 👍 “yes”.\n\nThen the call, denied twice,\nnever took place. 👩🏽‍💻 Done.';
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const mark = (words: string, number: number): ArticleMark => ({
  ...at(words),
  stance: 'denies',
  label: `Somebody denies, C-1/${number}`,
  href: `/claims/C-1/attributions/${number}`,
  number,
});

function page() {
  const marks = [mark('👍 “yes”', 1), mark('the call, denied', 2), mark('denied twice', 3)];
  const html = renderToString(createElement(ArticleText, { text, marks, language: 'en' }));
  const { document } = parseHTML(`<main><h1>Title</h1>${html}<p>After</p></main>`);
  return document.querySelector('main') as unknown as Element;
}

/** The text node that holds the words, and the offset where they begin. */
function place(root: Element, words: string): [Node, number] {
  const search = (node: Node): [Node, number] | null => {
    if (node.nodeType === 3) {
      const index = (node as Text).data.indexOf(words);
      return index < 0 ? null : [node, index];
    }
    for (const child of node.childNodes) {
      const found = search(child);
      if (found) return found;
    }
    return null;
  };
  const found = search(root);
  if (!found) throw new Error(`No node holds ${words}`);
  return found;
}

function selected(root: Element, from: [Node, number], to: [Node, number]): string | null {
  const range = rangeWithin(root, {
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
  });
  return range && text.slice(range.start, range.end);
}

function after([node, offset]: [Node, number], words: string): [Node, number] {
  return [node, offset + words.length];
}

describe('a selection in an article’s text', () => {
  test('in plain words', () => {
    const root = page();
    const said = place(root, 'said');
    expect(selected(root, said, after(said, 'said'))).toBe('said');
  });

  test('after an emoji and inside a mark', () => {
    const root = page();
    const yes = place(root, '“yes”');
    expect(selected(root, yes, after(yes, '“yes”'))).toBe('“yes”');
  });

  test('across overlapping marks, without the numbers after them', () => {
    const root = page();
    const done = place(root, 'Done');
    expect(selected(root, place(root, 'Then'), after(done, 'Done'))).toBe(
      'Then the call, denied twice,\nnever took place. 👩🏽‍💻 Done',
    );
  });

  test('across paragraphs, with what is between them', () => {
    const root = page();
    const then = place(root, 'Then');
    expect(selected(root, place(root, 'He'), after(then, 'Then'))).toBe(
      'He said 👍 “yes”.\n\nThen',
    );
  });

  test('white space at the ends does not count', () => {
    const root = page();
    const [node, offset] = place(root, ' said ');
    expect(selected(root, [node, offset], [node, offset + 6])).toBe('said');
    expect(selected(root, [node, offset], [node, offset + 1])).toBeNull();
  });

  test('by elements, as a triple click gives it', () => {
    const root = page();
    const [first, second] = root.querySelectorAll('[data-start]');
    if (!first || !second) throw new Error('Two paragraphs');
    expect(selected(root, [first, 0], [second, 0])).toBe('He said 👍 “yes”.');
    expect(selected(root, [root, 0], [root, root.childNodes.length])).toBe(text);
  });

  test('outside the text nothing is selected', () => {
    const root = page();
    const title = place(root, 'Title');
    expect(selected(root, title, after(title, 'Title'))).toBeNull();
    const last = place(root, 'After');
    expect(selected(root, last, after(last, 'After'))).toBeNull();
    const number = place(root, '2');
    expect(selected(root, number, after(number, '2'))).toBeNull();
  });
});

test('each mark has one link that says what it is, in reading order', () => {
  const links = [...page().querySelectorAll('mark a')];
  expect(links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual(
    [1, 2, 3].map((n) => [`Somebody denies, C-1/${n}`, `/claims/C-1/attributions/${n}`]),
  );
});
