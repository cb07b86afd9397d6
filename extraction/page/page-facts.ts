import type { Found, FoundArticle, FoundFrom } from '@/domain/capture/found';
import { limits } from '@/domain/text/limits';

import { bylineNames } from './found-byline';
import { foundAddress, foundLanguage, foundLine, foundTime } from './found-value';
import { type JsonLdArticle, readJsonLd } from './json-ld';
import { inZone, outletZone } from './local-time';
import { pageTitle, type SaidTitle } from './page-titles';
import { plainText } from './plain-text';

/** A value as a page says it, and where; undefined: it says none there. */
type Said = readonly [from: FoundFrom, raw: string | null | undefined];

/** What a page says of its article, and what its data give as its text. */
export interface PageFacts {
  found: FoundArticle;
  data: JsonLdArticle;
  description: string | null;
  /** The page's headlines, wherever they stand. */
  titles: string[];
}

/**
 * What a page says of its article: the first place that can be read wins, in the order JSON-LD,
 * OpenGraph, meta tags, and then what stands on the page itself. What another place says instead of a
 * headline, byline or day goes with it.
 * @param pageUrl where the page was fetched; null: unknown
 * @param now the present time: nothing was published after it
 */
export function pageFacts(document: Document, pageUrl: string | null, now: Date): PageFacts {
  const meta = metaTags(document);
  const canonical = attribute(document, 'link[rel~="canonical" i]', 'href');
  const headings = all(document, 'h1')
    .map((heading) => (heading.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .slice(0, 20);
  const shared = meta('og:title') ?? meta('twitter:title');
  const data = readJsonLd(
    all(document, 'script[type*="ld+json" i]').map((script) => script.textContent ?? ''),
    {
      addresses: [pageUrl, absolute(canonical, pageUrl), meta('og:url')].flatMap(
        (one) => one ?? [],
      ),
      titles: [...headings, ...(shared ? [plainText(shared)] : [])],
    },
  );
  const site = meta('og:site_name');
  const own = [pageUrl, absolute(canonical, pageUrl), meta('og:url')].flatMap((one) => one ?? []);
  const host = own.map(hostOf).find((one) => one !== null) ?? null;
  const publisher = first(
    [
      // The name of a company is known to its readers by that of its site.
      ['open_graph', site && legal.test(data.publisher ?? '') ? site : null],
      ['json_ld', data.publisher],
      ['open_graph', site],
      ['meta', meta('dc.publisher', 'citation_publisher', 'publisher', 'application-name')],
      ['address', host],
    ],
    (raw) => foundLine(raw, limits.name),
  );
  const outlets = [
    publisher?.value,
    site,
    meta('application-name'),
    host?.replace(/\.[^.]+$/, ''),
    host,
  ].flatMap((one) => one ?? []);
  const tab = document.querySelector('title')?.textContent;
  const title = pageTitle<FoundFrom>(
    [
      { from: 'json_ld', text: data.headline ?? '', role: 'data' },
      { from: 'open_graph', text: plainText(meta('og:title') ?? ''), role: 'shared' },
      {
        from: 'meta',
        text: plainText(meta('twitter:title', 'dc.title', 'citation_title', 'parsely-title') ?? ''),
        role: 'shared',
      },
      { from: 'title', text: tab ?? '', role: 'tab' },
      ...headings.map((text) => ({ from: 'heading' as const, text, role: 'shown' as const })),
    ].filter(({ text }) => foundLine(text, limits.headline) !== null) as SaidTitle<FoundFrom>[],
    outlets,
  );
  const heading = title ? foundLine(title.value, limits.headline) : null;
  const language = attribute(document, 'html', 'lang');
  const zone = outletZone(
    pageUrl ?? canonical ?? meta('og:url') ?? null,
    language ?? meta('og:locale') ?? null,
  );
  const local = (raw: string | undefined) => (raw && zone ? inZone(raw.trim(), zone) : raw);
  const facts: Record<keyof FoundArticle, Found | undefined> = {
    title:
      title && heading
        ? { value: heading, from: title.from, ...(title.other ? { other: title.other } : {}) }
        : undefined,
    publisher,
    address: first(
      [
        ['canonical', canonical],
        ['open_graph', meta('og:url')],
        ['json_ld', data.url],
        ['address', pageUrl],
      ],
      (raw) => foundAddress(raw, pageUrl),
    ),
    byline: first(
      [
        ['json_ld', data.author],
        ['open_graph', meta('article:author', 'og:article:author')],
        [
          'meta',
          severalWords(meta('author', 'dc.creator', 'citation_author', 'parsely-author', 'byl')),
        ],
      ],
      (raw) => foundLine(bylineNames(plainText(raw), outlets) ?? '', limits.name),
    ),
    publishedOn: first(
      [
        ['json_ld', local(data.datePublished)],
        ['open_graph', local(meta('article:published_time', 'og:article:published_time'))],
        ['meta', local(meta(...dateNames))],
        [
          'time',
          local(
            attribute(document, 'article time[datetime], main time[datetime]', 'datetime') ??
              undefined,
          ),
        ],
        ['time', local(attribute(document, 'time[datetime]', 'datetime') ?? undefined)],
      ],
      (raw) => foundTime(raw, now),
    ),
    language: first(
      [
        ['json_ld', data.inLanguage],
        ['html', language],
        ['open_graph', meta('og:locale')],
        ['meta', meta('content-language', 'dc.language', 'language')],
      ],
      foundLanguage,
    ),
  };
  return {
    found: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
    data,
    description: data.description ?? plainText(meta('og:description', 'description') ?? ''),
    titles: [
      ...new Set([heading ?? '', title?.other ?? '', data.headline ?? '', ...headings]),
    ].filter(Boolean),
  };
}

/** What stands behind the name of a company and not of a newspaper. */
const legal =
  /(?:\b(?:gmbh|ag|kg|mbh|se|ltd|limited|plc|llc|inc|corp|corporation|company|co|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|as|a\/s|ab|sp\. z o\.o|s\.r\.o|a\.s|ооо|зао|оао|d\.o\.o|kft)\.?|\bverlag\b.*|\bgroup|\bholdings?|\bmedia house)$/i;

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

/** A single word in the tag for the author is a department or the name of an account. */
function severalWords(raw: string | undefined): string | undefined {
  return raw && /\s\S|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}]/u.test(raw.trim()) ? raw : undefined;
}

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

function all(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

function attribute(document: Document, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : null;
}

function absolute(address: string | null, base: string | null): string | null {
  if (!address || !URL.canParse(address, base ?? undefined)) return null;
  return new URL(address, base ?? undefined).href;
}
