import type { ArticleKind, ReportingForm } from '@/domain/article/kind';
import type { ArticleNote } from '@/domain/article/view';
import type { Actor } from '@/domain/person/role';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import { attributionReference, numberOf, numberText, reference } from '@/domain/reference';

import { database } from '../database/client';
import { lastActorOf } from '../history/last-actor';
import { loggedFromArticle } from './logged-queries';

/** An article's page. */
export interface ArticlePage {
  id: string;
  reference: string;
  kind: ArticleKind;
  reportingForm: ReportingForm | null;
  title: string;
  publisher: { reference: string; name: string } | null;
  byline: string | null;
  url: string | null;
  /** A copy in a web archive. */
  archiveUrl: string | null;
  /** EDTF */
  publishedOn: string;
  language: string;
  story: { id: string; reference: string; title: string } | null;
  addedBy: string;
  /** ISO 8601 instant. */
  addedAt: string;
  withdrawn: boolean;
  /** One that we publish ourselves. */
  ours: boolean;
  /** The version shown, of `versions`, and when and by whom it was taken in. */
  version: number;
  versions: number;
  /** ISO 8601 instant. */
  capturedAt: string;
  capturedBy: string;
  text: string;
  /** In the order of the text. */
  notes: ArticleNote[];
  /** The revision that an edit of it starts from. */
  revision: number;
  mayWithdraw: boolean;
  mayRestore: boolean;
}

/**
 * The article with this reference, withdrawn or not, as the actor may see it, or null.
 * @param shown the number of the version to show; the latest unless told
 */
export async function articlePage(
  actor: Actor,
  ref: string,
  shown?: number,
): Promise<ArticlePage | null> {
  const number = numberOf('article', ref);
  if (number === null) return null;
  const article = await database.article.findUnique({
    where: { number },
    include: {
      publisher: { select: { number: true, name: true } },
      story: { select: { id: true, number: true, title: true } },
      addedBy: { select: { name: true } },
      versions: {
        where: shown === undefined ? {} : { number: shown },
        orderBy: { number: 'desc' },
        take: 1,
        include: { capturedBy: { select: { name: true } } },
      },
      _count: { select: { versions: true } },
    },
  });
  const version = article?.versions[0];
  if (!article || !version) return null;
  const [rows, head, withdrawer] = await Promise.all([
    loggedFromArticle(actor, article.id, version.id),
    database.aggregate.findUniqueOrThrow({ where: { id: article.id } }),
    article.withdrawnAt ? lastActorOf(database, article.id, 'withdrawn') : null,
  ]);
  return {
    id: article.id,
    reference: reference('article', article.number),
    kind: article.kind,
    reportingForm: article.reportingForm,
    title: article.title,
    publisher: article.publisher && {
      reference: reference('source', article.publisher.number),
      name: article.publisher.name,
    },
    byline: article.byline,
    url: article.url,
    archiveUrl: article.archiveUrl,
    publishedOn: article.publishedOn,
    language: article.language,
    story: article.story && {
      id: article.story.id,
      reference: reference('story', article.story.number),
      title: article.story.title,
    },
    addedBy: article.addedBy.name,
    addedAt: article.createdAt.toISOString(),
    withdrawn: article.withdrawnAt !== null,
    ours: article.ours,
    version: version.number,
    versions: article._count.versions,
    capturedAt: version.capturedAt.toISOString(),
    capturedBy: version.capturedBy.name,
    text: version.text,
    notes: rows.map((row) => note(row, version.id)).sort(byPlace),
    revision: head.shownNumber,
    mayWithdraw: !article.withdrawnAt && mayWithdraw(actor, article.addedById).ok,
    mayRestore: article.withdrawnAt !== null && mayRestore(actor, withdrawer).ok,
  };
}

type LoggedRow = Awaited<ReturnType<typeof loggedFromArticle>>[number];

function note(row: LoggedRow, versionId: string): ArticleNote {
  const claim = reference('claim', row.claim.number);
  return {
    reference: attributionReference(row.claim.number, row.number),
    href: `/claims/${claim}/attributions/${numberText(row.number)}`,
    stance: row.stance,
    scope: row.scope,
    level: row.level,
    review: row.review,
    speaker: row.speaker?.name ?? null,
    principal: row.principal?.name ?? null,
    statement: row.claim.statement,
    statementLanguage: row.claim.language,
    passages: row.passages
      .flatMap(({ passage }) => [passage, ...passage.carriedTo])
      .filter(({ articleVersionId }) => articleVersionId === versionId)
      .map(({ start, end }) => ({ start, end })),
  };
}

/** Reading order: by the first of their words; those without a place in this text last. */
function byPlace(a: ArticleNote, b: ArticleNote): number {
  const first = (one: ArticleNote) => Math.min(...one.passages.map(({ start }) => start));
  const [left, right] = [first(a), first(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.reference.localeCompare(b.reference, 'en', { numeric: true });
}
