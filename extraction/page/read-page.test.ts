import { expect, describe, test } from 'vitest';

import { readPage } from './read-page';

const address = 'https://www.courier.example/news/ferry?utm_source=x';

const now = new Date('2024-12-01T12:00:00Z');

const paragraphs = [
  'The ferry has not left the pier since Monday, the harbour master Nils Aker told this paper.',
  '“Nobody knows when it sails again,” he said, “and the island’s shop is out of milk.”',
  'The ministry in the capital would not comment on the matter, nor on the age of the engine.',
  'A spokesman for the shipping line said on Tuesday that a part was on its way from Rostock.',
];
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n');

function page({ head = '', around = '', article = body } = {}): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>${around}
    <article><h1>No boat to the island</h1>${article}</article>
    <footer><p>All rights reserved. <a href="/imprint">Imprint</a></p></footer></body></html>`;
}

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the main text', () => {
  test('stands in paragraphs, without menus', () => {
    expect(readPage(page(), address, now).text).toContain(paragraphs.join('\n\n'));
    expect(readPage(page(), address, now).text).not.toMatch(/Sport|Imprint|rights/);
  });

  test('folds white space, keeps breaks, lists, subheadings and unusual letters', () => {
    const article = `${body}<h2>What  the
      line says</h2><ul><li>One&nbsp;ship</li><li>No<br>part</li></ul><p>Żółw 👩‍🚀 e\u0301 soft&shy;ly</p>`;
    const { text } = readPage(page({ article }), address, now);
    expect(text).toContain('What the line says\n\nOne\u00a0ship\n\nNo\npart');
    expect(text).toContain('Żółw 👩‍🚀 e\u0301 softly');
  });

  test('joins words over inline marks', () => {
    const article = `${body}<p>The <b>fer</b>ry <a href="/x">lies</a> <i>still</i>.</p>`;
    expect(readPage(page({ article }), address, now).text).toContain('The ferry lies still.');
  });

  test('does not hold what scripts and styles say', () => {
    const article = `<style>p { color: red }</style>${body}<script>var leak = 1</script>`;
    expect(readPage(page({ article }), address, now).text).not.toMatch(/color|leak/);
  });

  test('of a part of a page that was pasted', () => {
    expect(readPage(body, null, now).text).toBe(paragraphs.join('\n\n'));
    expect(readPage('<p>A short note.</p>', null, now).text).toBe('A short note.');
  });

  test.each([
    [
      'body',
      `<!doctype html><html lang="en"><head><title>Ferry</title></head><article>${body}</article></html>`,
    ],
    [
      'head and body',
      `<!doctype html><html lang="en"><title>Ferry</title><article>${body}</article>`,
    ],
    ['all', `<!doctype html><title>Ferry</title><article>${body}</article>`],
  ])('of a page that leaves out the marks of %s', (_, html) => {
    const { text, found } = readPage(html, address, now);
    expect(text).toBe(paragraphs.join('\n\n'));
    expect(found.title).toEqual({ value: 'Ferry', from: 'title' });
  });

  test('is empty where the page shows its text by scripts alone', () => {
    expect(readPage('<html><body><div id="app"></div></body></html>', address, now).text).toBe('');
  });
});

describe('what is found beside it', () => {
  test('from JSON-LD, before everything else', () => {
    const head = `<title>Ferry - Courier</title><meta property="og:title" content="The OpenGraph one">
      ${jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Organization', '@id': '#us', name: 'The Courier' },
          {
            '@type': ['NewsArticle'],
            headline: 'No boat  to the island',
            author: [{ name: 'Ida Holm' }, { name: 'Per Vik' }],
            publisher: { '@id': '#us' },
            datePublished: '2024-11-12T06:10:30.000+01:00',
            inLanguage: 'en-US',
          },
        ],
      })}`;
    expect(readPage(page({ head }), address, now).found).toEqual({
      title: { value: 'No boat to the island', from: 'json_ld', other: 'The OpenGraph one' },
      byline: { value: 'Ida Holm, Per Vik', from: 'json_ld' },
      publisher: { value: 'The Courier', from: 'json_ld' },
      publishedOn: { value: '12 Nov 2024, 06:10 +01:00', from: 'json_ld' },
      language: { value: 'en', from: 'json_ld' },
      address: { value: address, from: 'address' },
    });
  });

  test('from OpenGraph and meta tags', () => {
    const head = `<meta property="og:title" content="Boat &amp; island">
      <meta property="og:site_name" content="The Courier"><meta property="og:locale" content="de_AT">
      <meta property="article:published_time" content="2024-11-12T06:10Z">
      <meta name="Author" content="By Ida Holm">
      <link rel="canonical" href="/news/ferry">`;
    const html = page({ head }).replace(' lang="en-GB"', '');
    expect(readPage(html, address, now).found).toMatchObject({
      title: { value: 'No boat to the island', from: 'heading', other: 'Boat & island' },
      publisher: { value: 'The Courier', from: 'open_graph' },
      byline: { value: 'Ida Holm', from: 'meta' },
      publishedOn: { value: '12 Nov 2024, 07:10 +01:00', from: 'open_graph' },
      language: { value: 'de', from: 'open_graph' },
      address: { value: 'https://www.courier.example/news/ferry', from: 'canonical' },
    });
  });

  test('from the page itself', () => {
    const head = '<title>No boat to the island – courier.example</title>';
    const article = `<time datetime="2024-11-12">today</time>${body}`;
    expect(readPage(page({ head, article }), address, now).found).toMatchObject({
      title: { value: 'No boat to the island', from: 'heading' },
      publisher: { value: 'courier.example', from: 'address' },
      publishedOn: { value: '12 Nov 2024', from: 'time' },
      language: { value: 'en', from: 'html' },
    });
    expect(readPage(page(), address, now).found.title).toEqual({
      value: 'No boat to the island',
      from: 'heading',
    });
  });

  test.each([
    ['the original of a reprint', 'https://agency.example/1', address],
    ['a program', 'javascript:alert(1)', address],
    ['the edition for telephones', 'https://m.courier.example/1', 'https://m.courier.example/1'],
  ])('an address that is %s', (_, href, expected) => {
    const head = `<link rel="canonical" href="${href}">`;
    expect(readPage(page({ head }), address, now).found.address?.value).toBe(expected);
  });

  test.each([
    ['2024-11-12T06:10:00', '12 Nov 2024'],
    ['2024-11-12 06:10:00 +0530', '12 Nov 2024, 06:10 +05:30'],
    ['2024-11-12', '12 Nov 2024'],
    ['Tue, 12 Nov 2024 06:10:00 GMT', '12 Nov 2024, 06:10 UTC'],
    ['November 12, 2024', '12 Nov 2024'],
    ['2024-13-45', undefined],
    ['2024', undefined],
    ['11/12/2024', undefined],
    ['now', undefined],
  ])('a time written %s', (written, expected) => {
    const head = `<meta property="article:published_time" content="${written}">`;
    expect(readPage(page({ head }), address, now).found.publishedOn?.value).toBe(expected);
  });

  test('nothing from what cannot be read', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
      ${jsonLd({ '@type': 'NewsArticle', headline: 7, author: { '@id': '#nobody' }, datePublished: [] })}
      <meta property="og:title" content="Caught \u0001"><meta name="author" content="https://x.example/me">
      <title>The last one</title>`;
    expect(readPage(page({ head }), address, now).found).toMatchObject({
      title: { value: 'The last one', from: 'title' },
    });
    expect(readPage(page({ head }), address, now).found.byline).toBeUndefined();
  });
});

describe('the words by which an erasure finds a page', () => {
  test.each([
    ['in the text', page(), 'harbour master Nils Aker'],
    ['over inline marks', page({ article: '<p>Nils <b>Ak</b>er</p>' }), 'Nils Aker'],
    ['outside the main text', page({ around: '<aside>By Kari Moen</aside>' }), 'Kari Moen'],
    ['in an attribute', page({ around: '<img src="x" alt="Kari Moen">' }), 'Kari Moen'],
    ['as an entity', page({ around: '<p>Kari M&oslash;en</p>' }), 'Kari Møen'],
    ['in an address', page({ around: '<a href="/p/Kari%20M%C3%B8en">x</a>' }), '/p/Kari Møen'],
    ['in a script', page({ head: '<script>{"by":"Kari M\\u00f8en"}</script>' }), 'Kari Møen'],
    ['in a comment field', page({ around: '<textarea>Kari Moen</textarea>' }), 'Kari Moen'],
  ])('hold one %s', (_, html, words) => {
    expect(readPage(html, address, now).words).toContain(words);
  });
});
