import { canonicalUrl } from '@/domain/article/canonical-url';

import { plainText } from './plain-text';
import { plainWords } from './shingles';

/** What a page's JSON-LD says of its article (schema.org), each as it stands there. */
export interface JsonLdArticle {
  headline?: string;
  author?: string;
  publisher?: string;
  datePublished?: string;
  inLanguage?: string;
  url?: string;
  /** The text, paragraphs apart. */
  articleBody?: string;
  description?: string;
  /** The page says that only subscribers may read all of it. */
  paid?: boolean;
}

/** What else is known of the page, by which its own article is told from others that it names. */
export interface PageIdentity {
  /** Addresses that the page gives as its own. */
  addresses: readonly string[];
  /** Headlines that it shows or gives elsewhere. */
  titles: readonly string[];
}

type Plain = Record<string, unknown>;

const deepest = 8;

/**
 * Reads the page's own article in its JSON-LD scripts: of @graph and lists too, whatever its kind
 * (NewsArticle, BlogPosting, Report…). That of another story, by its address or headline, is none. One
 * script that cannot be read leaves the others.
 */
export function readJsonLd(scripts: readonly string[], page: PageIdentity): JsonLdArticle {
  const found: JsonLdArticle[] = [];
  for (const script of scripts) {
    const nodes: Plain[] = [];
    collect(parse(script), nodes, 0);
    for (const node of nodes.filter(isArticle).slice(0, 50)) found.push(fieldsOf(node, nodes));
  }
  const addresses = new Set(page.addresses.flatMap(known));
  const titles = new Set(page.titles.map(plain));
  const sameAddress = ({ url }: JsonLdArticle) =>
    known(url ?? '').some((one) => addresses.has(one));
  const sameTitle = ({ headline }: JsonLdArticle) => titles.has(plain(headline ?? ''));
  const other = (one: JsonLdArticle) =>
    known(one.url ?? '').length > 0 && addresses.size > 0 && !sameAddress(one);
  const one =
    found.find((each) => sameAddress(each) && sameTitle(each)) ??
    found.find(sameAddress) ??
    found.find(sameTitle) ??
    found.find((each) => !other(each)) ??
    (found.length === 1 ? found[0] : undefined);
  return one ?? {};
}

function plain(title: string): string {
  return plainWords(title).join(' ');
}

/** An address as it is compared; none for what is no address. */
function known(address: string): string[] {
  const read = canonicalUrl(address);
  return read.ok ? [read.canonical] : [];
}

function parse(script: string): unknown {
  // Some systems wrap it for browsers of the last century.
  const bare = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: Plain[], depth: number): void {
  if (depth > deepest || nodes.length > 1000) return;
  if (Array.isArray(value)) for (const each of value) collect(each, nodes, depth + 1);
  else if (isPlain(value)) {
    nodes.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      collect(value[key], nodes, depth + 1);
    }
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Plain): boolean {
  return [node['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(article|posting|report)$/i.test(type));
}

function fieldsOf(article: Plain, nodes: readonly Plain[]): JsonLdArticle {
  const body = article.articleBody ?? article.text;
  const fields: Record<Exclude<keyof JsonLdArticle, 'paid'>, string | null> = {
    headline: wordsOf(article.headline, nodes) ?? wordsOf(article.name, nodes),
    author: wordsOf(article.author, nodes) ?? wordsOf(article.creator, nodes),
    publisher: wordsOf(article.publisher, nodes),
    datePublished: wordsOf(article.datePublished, nodes) ?? wordsOf(article.dateCreated, nodes),
    inLanguage: wordsOf(article.inLanguage, nodes),
    url: addressOf(article.url) ?? addressOf(article.mainEntityOfPage) ?? addressOf(article['@id']),
    articleBody: typeof body === 'string' ? paragraphs(plainText(body)) : null,
    description: wordsOf(article.description, nodes),
  };
  const paid = /^false$/i.test(String(article.isAccessibleForFree));
  const all = { ...fields, paid: paid || null };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function paragraphs(text: string): string | null {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter(Boolean).join('\n\n') || null;
}

/** A text, a thing's name, or several of them; a thing may be named elsewhere by its @id. */
function wordsOf(value: unknown, nodes: readonly Plain[]): string | null {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) {
    const words = value.flatMap((each) => wordsOf(each, nodes) ?? []);
    return words.length > 0 ? words.join(', ') : null;
  }
  if (!isPlain(value)) return null;
  const named =
    'name' in value
      ? value
      : nodes.find((node) => node !== value && node['@id'] === value['@id'] && 'name' in node);
  const name = named?.name ?? value['@value'];
  return typeof name === 'string' ? plainText(name) : null;
}

function addressOf(value: unknown): string | null {
  const address = isPlain(value) ? (value['@id'] ?? value.url) : value;
  return typeof address === 'string' ? address : null;
}
