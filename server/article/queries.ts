import type { ArticleKind } from '@/domain/article/kind';
import type { ArticleRow } from '@/domain/article/view';
import { numberOf, reference } from '@/domain/reference';

import { database } from '../database/client';
import { countedOfArticles } from './logged-queries';

/** One page of the list; the cursors are references, null where there is no further page. */
export interface ArticleListPage {
  rows: ArticleRow[];
  /** The page with older articles begins after this one. */
  older: string | null;
  /** The page with newer articles ends before this one. */
  newer: string | null;
}

const pageSize = 50;
const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

/**
 * The articles on the desk, most recently added first, {@link pageSize} at a time. `olderThan` and
 * `newerThan` are cursors of another page; one that names no article is taken as absent.
 */
export async function articleList(cursor: {
  olderThan?: string;
  newerThan?: string;
}): Promise<ArticleListPage> {
  const forward = !cursor.newerThan;
  const number = numberOf('article', cursor.newerThan ?? cursor.olderThan ?? '');
  const known =
    number === null
      ? null
      : await database.article.findUnique({ where: { number }, select: { id: true } });
  const found = await database.article.findMany({
    where: { withdrawnAt: null },
    orderBy: newestFirst,
    take: forward ? pageSize + 1 : -(pageSize + 1),
    ...(known ? { cursor: { id: known.id }, skip: 1 } : {}),
    include: { publisher: { select: { name: true } } },
  });
  const beyond = found.length > pageSize;
  const page = forward ? found.slice(0, pageSize) : found.slice(-pageSize);
  const logged = await countedOfArticles(page.map(({ id }) => id));
  const at = (article: (typeof page)[number] | undefined) =>
    article ? reference('article', article.number) : null;
  return {
    rows: page.map((article) => ({
      reference: reference('article', article.number),
      kind: article.kind,
      title: article.title,
      publisher: article.publisher?.name ?? null,
      ours: article.ours,
      publishedOn: article.publishedOn,
      logged: logged.get(article.id) ?? 0,
    })),
    older: (forward ? beyond : known !== null) ? at(page.at(-1)) : null,
    newer: (forward ? known !== null : beyond) ? at(page[0]) : null,
  };
}

/** An article as the form that logs an attribution needs it. */
export interface ArticleForLogging {
  id: string;
  /** `A-318` */
  ref: string;
  number: number;
  kind: ArticleKind;
  title: string;
  publisher: { id: string; name: string } | null;
  /** EDTF */
  publishedOn: string;
  language: string;
  storyId: string | null;
  versionId: string;
  /** The latest version's text. */
  text: string;
}

/** The article with this reference and its latest text; null if it is not on the desk or withdrawn. */
export async function articleForLogging(ref: string): Promise<ArticleForLogging | null> {
  const number = numberOf('article', ref);
  if (number === null) return null;
  const article = await database.article.findUnique({
    where: { number, withdrawnAt: null },
    include: {
      publisher: { select: { id: true, name: true } },
      versions: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const version = article?.versions[0];
  if (!article || !version) return null;
  return {
    id: article.id,
    ref: reference('article', article.number),
    number: article.number,
    kind: article.kind,
    title: article.title,
    publisher: article.publisher,
    publishedOn: article.publishedOn,
    language: article.language,
    storyId: article.storyId,
    versionId: version.id,
    text: version.text,
  };
}

/** The stories that an article can be put into, the newest first. */
export function storyChoices(): Promise<{ id: string; title: string }[]> {
  return database.story.findMany({
    where: { withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: { id: true, title: true },
    take: 200,
  });
}

/** The publishers of the articles added last, each once, for picking again. */
export async function recentPublishers(): Promise<{ id: string; name: string }[]> {
  const articles = await database.article.findMany({
    where: { publisher: { withdrawnAt: null } },
    orderBy: newestFirst,
    select: { publisher: { select: { id: true, name: true } } },
    take: 30,
  });
  const byId = new Map(
    articles.flatMap(({ publisher }) => (publisher ? [[publisher.id, publisher]] : [])),
  );
  return [...byId.values()].slice(0, 5);
}

/** `/articles/A-318`: the page of the article with this id. */
export async function articleAddress(id: string): Promise<string> {
  const article = await database.article.findUniqueOrThrow({
    where: { id },
    select: { number: true },
  });
  return `/articles/${reference('article', article.number)}`;
}
