import type { Found, FoundArticle, FoundFrom } from '@/domain/capture/found';
import { limits } from '@/domain/text/limits';

import { foundAddress, foundByline, foundLanguage, foundLine, foundTime } from './found-value';
import { type JsonLdArticle, readJsonLd } from './json-ld';

/** A value as a page says it, and where; undefined: it says none there. */
type Said = readonly [from: FoundFrom, raw: string | null | undefined];

/**
 * What a page says of its article: the first place that can be read wins, in the order JSON-LD,
 * OpenGraph, meta tags, and then what stands on the page itself.
 * @param pageUrl where the page was fetched; null: unknown
 */
export function pageFacts(document: Document, pageUrl: string | null): FoundArticle {
  const meta = metaTags(document);
  const jsonLd: JsonLdArticle = readJsonLd(
    all(document, 'script[type="application/ld+json" i]').map((script) => script.textContent ?? ''),
  );
  const publisher = first(
    [
      ['json_ld', jsonLd.publisher],
      ['open_graph', meta('og:site_name')],
      ['meta', meta('dc.publisher', 'citation_publisher', 'publisher', 'application-name')],
      ['address', pageUrl && new URL(pageUrl).host.replace(/^www\./, '')],
    ],
    (raw) => foundLine(raw, limits.name),
  );
  const headings = all(document, 'h1');
  const facts: Record<keyof FoundArticle, Found | undefined> = {
    title: first(
      [
        ['json_ld', jsonLd.headline],
        ['open_graph', meta('og:title')],
        ['meta', meta('twitter:title', 'dc.title', 'citation_title', 'parsely-title')],
        ['title', withoutSite(document.querySelector('title')?.textContent, publisher?.value)],
        ['heading', headings.length === 1 ? headings[0]?.textContent : null],
      ],
      (raw) => foundLine(raw, limits.headline),
    ),
    publisher,
    address: first(
      [
        ['canonical', attribute(document, 'link[rel~="canonical" i]', 'href')],
        ['open_graph', meta('og:url')],
        ['json_ld', jsonLd.url],
        ['address', pageUrl],
      ],
      (raw) => foundAddress(raw, pageUrl),
    ),
    byline: first(
      [
        ['json_ld', jsonLd.author],
        ['open_graph', meta('article:author', 'og:article:author')],
        ['meta', meta('author', 'dc.creator', 'citation_author', 'parsely-author', 'byl')],
      ],
      (raw) => foundByline(raw, limits.name),
    ),
    publishedOn: first(
      [
        ['json_ld', jsonLd.datePublished],
        ['open_graph', meta('article:published_time', 'og:article:published_time')],
        ['meta', meta(...dateNames)],
        ['time', attribute(document, 'article time[datetime], main time[datetime]', 'datetime')],
        ['time', attribute(document, 'time[datetime]', 'datetime')],
      ],
      foundTime,
    ),
    language: first(
      [
        ['json_ld', jsonLd.inLanguage],
        ['html', attribute(document, 'html', 'lang')],
        ['open_graph', meta('og:locale')],
        ['meta', meta('content-language', 'dc.language', 'language')],
      ],
      foundLanguage,
    ),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

const dateNames = [
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'date',
];

function first(said: readonly Said[], read: (raw: string) => string | null): Found | undefined {
  for (const [from, raw] of said) {
    const value = raw ? read(raw) : null;
    if (value !== null) return { value, from };
  }
  return undefined;
}

/** Reads a meta tag by the first of these names that has words, whichever attribute holds the name. */
function metaTags(document: Document): (...names: string[]) => string | undefined {
  const tags = new Map<string, string>();
  for (const tag of all(document, 'meta')) {
    const content = tag.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attributeName of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attributeName)?.trim().toLowerCase();
      if (name && !tags.has(name)) tags.set(name, content);
    }
  }
  return (...names) => names.map((name) => tags.get(name)).find((content) => content !== undefined);
}

/** “The ferry lies still | The Courier” without the site's own name. */
function withoutSite(
  title: string | null | undefined,
  siteName: string | undefined,
): string | null {
  if (!title) return null;
  const parts = /^(.+\S)\s+[|–—·•»-]\s+(\S[^|–—·•»]*?)\s*$/s.exec(title.trim());
  const same = (words: string) => words.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, '');
  const [, rest = '', end = ''] = parts ?? [];
  return siteName && end && same(siteName).startsWith(same(end)) ? rest : title;
}

function all(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

function attribute(document: Document, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}
