import { statusWords } from '@/domain/claim/status-sentence';
import type { Actor } from '@/domain/person/role';
import { type ThingKind, typedThing } from '@/domain/place/things';
import { attributionReference, reference } from '@/domain/reference';
import { markedParts, markWords } from '@/domain/search/marked';
import type { Found, SearchResult } from '@/domain/search/view';
import { foldName } from '@/domain/source/fold-name';

import { offTheRecord } from '../attribution/visible';
import { claimHref } from '../claim/queries';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { namePlaces } from '../place/queries';
import { searchSources } from '../source/queries';
import { articleTerms, termsOf, type WideTerm } from './expand';
import { shownArticles, shownClaims, shownQuotes } from './shown-queries';
import { textsWith } from './text-queries';

type Group = SearchResult['groups'][number];

/** So many of a kind are shown. */
const shown = 10;
/** The claims among whose quotes those that fit are looked for. */
const withQuotes = 40;

/**
 * Everything on the desk that has what was typed: claims, quotes, sources and articles, the best first.
 * Nothing off the record is found, not even by who may see it, nor the text of own reporting.
 * @param exact looks for the words as they were typed, not for other spellings and names too
 */
export async function searchDesk(
  actor: Actor,
  typed: string,
  exact: boolean,
): Promise<SearchResult> {
  const { terms, also } = await termsOf(typed, exact);
  const [claims, sources, articles, named] = await Promise.all([
    textsWith('claim', terms, withQuotes),
    foundSources(actor, terms),
    foundArticles(exact ? terms : articleTerms(terms)),
    foundByReference(actor, typed),
  ]);
  const [best, quotes] = await Promise.all([
    shownClaims(claims.ids.slice(0, shown), terms),
    foundQuotes(claims.ids, terms),
  ]);
  const found = best.map((claim): Found => ({
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
    language: claim.language,
    words: markedParts(claim.statement),
    detail: statusWords[claim.status],
  }));
  const groups: Group[] = [
    { kind: 'stories', found: [], more: false },
    { kind: 'claims', found, more: claims.all > shown },
    { kind: 'quotes', ...cut(quotes) },
    { kind: 'sources', ...cut(sources) },
    articles,
  ];
  return { groups: groups.map((group) => withNamed(group, named)), also };
}

/** The first ones that are shown. */
function cut(found: Found[]): Pick<Group, 'found' | 'more'> {
  return { found: found.slice(0, shown), more: found.length > shown };
}

/** What was typed as a reference stands first among its kind. */
function withNamed(group: Group, named: Named | null): Group {
  if (named?.kind !== group.kind) return group;
  const others = group.found.filter(({ href }) => href !== named.found.href);
  return { ...group, found: [named.found, ...others] };
}

interface Named {
  kind: Group['kind'];
  found: Found;
}

const groupsOf = {
  claim: 'claims',
  article: 'articles',
  source: 'sources',
  story: 'stories',
} as const satisfies Record<ThingKind, Group['kind']>;

async function foundByReference(actor: Actor, typed: string): Promise<Named | null> {
  const thing = typedThing(typed);
  const [place] = thing ? await namePlaces(actor, [thing]) : [];
  if (!thing || !place) return null;
  const { name, href, language, detail } = place;
  const words = [{ text: name, hit: false }];
  const found = { reference: reference(thing.kind, thing.number), href, language, words, detail };
  return { kind: groupsOf[thing.kind], found };
}

async function foundQuotes(
  claimIds: readonly string[],
  terms: readonly WideTerm[],
): Promise<Found[]> {
  if (claimIds.length === 0) return [];
  const rows = await database.attribution.findMany({
    where: {
      claimId: { in: [...claimIds] },
      withdrawnAt: null,
      review: { not: 'rejected' },
      NOT: offTheRecord,
    },
    select: { id: true, claimId: true },
    orderBy: { number: 'asc' },
  });
  const place = new Map(claimIds.map((id, index) => [id, index]));
  const ids = rows
    .sort((a, b) => (place.get(a.claimId) ?? 0) - (place.get(b.claimId) ?? 0))
    .map(({ id }) => id);
  const quotes = await shownQuotes(ids, terms, shown + 1);
  return quotes.map((quote) => ({
    reference: attributionReference(quote.claim_number, quote.number),
    href: attributionHref(quote.claim_number, quote.number),
    language: quote.language,
    words: markedParts(quote.words),
    detail: quote.who ?? 'maker not stated',
  }));
}

async function foundSources(actor: Actor, terms: readonly WideTerm[]): Promise<Found[]> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (wanted.length === 0) return [];
  const typed = wanted.map(({ text }) => text).join(' ');
  const forms = wanted.flatMap((term) => term.forms);
  const sources = await searchSources(actor, typed, { limit: shown + 1, words: forms });
  const leftOut = terms.filter(({ excluded }) => excluded).map(({ text }) => foldName(text));
  const fit = sources.filter(({ name }) => {
    return !leftOut.some((words) => ` ${foldName(name)} `.includes(` ${words} `));
  });
  return fit.map((source) => ({
    reference: source.reference,
    href: `/sources/${source.reference}`,
    language: null,
    words: markWords(source.name, forms),
    detail: source.detail,
  }));
}

async function foundArticles(terms: readonly WideTerm[]): Promise<Group> {
  const { ids, all } = await textsWith('article', terms, shown);
  const articles = await shownArticles(ids, terms);
  return {
    kind: 'articles',
    more: all > shown,
    found: articles.map(({ number, title, language, publisher, around }) => ({
      reference: reference('article', number),
      href: `/articles/${reference('article', number)}`,
      language,
      words: markedParts(title),
      detail: publisher ?? '',
      ...(around ? { around: markedParts(around) } : {}),
    })),
  };
}
