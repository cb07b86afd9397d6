/** What a page's JSON-LD says of its article (schema.org), each as it stands there. */
export interface JsonLdArticle {
  headline?: string;
  author?: string;
  publisher?: string;
  datePublished?: string;
  inLanguage?: string;
  url?: string;
}

type Plain = Record<string, unknown>;

const deepest = 8;

/**
 * Reads the first article of a page's JSON-LD scripts: of @graph and lists too, whatever its kind
 * (NewsArticle, BlogPosting, Report…). One script that cannot be read leaves the others.
 */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle {
  for (const script of scripts) {
    const json = parse(script);
    const nodes: Plain[] = [];
    collect(json, nodes, 0);
    const article = nodes.find(isArticle);
    if (article) return fieldsOf(article, nodes);
  }
  return {};
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
  const fields: Record<keyof JsonLdArticle, string | null> = {
    headline: wordsOf(article.headline, nodes) ?? wordsOf(article.name, nodes),
    author: wordsOf(article.author, nodes) ?? wordsOf(article.creator, nodes),
    publisher: wordsOf(article.publisher, nodes),
    datePublished: wordsOf(article.datePublished, nodes) ?? wordsOf(article.dateCreated, nodes),
    inLanguage: wordsOf(article.inLanguage, nodes),
    url: addressOf(article.url) ?? addressOf(article.mainEntityOfPage),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** A text, a thing's name, or several of them; a thing may be named elsewhere by its @id. */
function wordsOf(value: unknown, nodes: readonly Plain[]): string | null {
  if (typeof value === 'string') return value;
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
  return typeof name === 'string' ? name : null;
}

function addressOf(value: unknown): string | null {
  const address = isPlain(value) ? (value['@id'] ?? value.url) : value;
  return typeof address === 'string' ? address : null;
}
