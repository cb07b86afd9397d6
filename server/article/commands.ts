import { isDeepStrictEqual } from 'node:util';

import type { ArticleWithReason, ChangedArticle } from '@/domain/article/schema';
import type { HistoryAction } from '@/domain/history/event';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { refreshClaimsOfArticle } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { checkRevision } from '../history/check-revision';
import { lastActorOf } from '../history/last-actor';
import { formValues } from './form-values';
import { lockNames } from '../source/lock-names';
import { lockArticleIdentity, lockVersions } from './lock-queries';
import { articleColumns, openArticle, readableArticle } from './record';
import { checkReliesOnNothing } from './relies-on-nothing';
import { mustBeNew } from './same-article';

const besideDetails: HistoryAction[] = [
  'used',
  'use_removed',
  'version_captured',
  'text_compared',
  'suggestion_dismissed',
  'suggestion_restored',
];

/**
 * Changes what the desk knows about an article; its text and its kind stay. Needs *edit an article*.
 * Refuses with `conflict` if somebody saved since `revision`, with `already_exists` if another
 * article has the address. Another publisher or time reopens review of what was read in it.
 */
export function editArticle(
  actor: Actor,
  input: ChangedArticle,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit an article');
    await lockNames(tx, [input.publisher]);
    const identity = { canonicalUrl: input.address?.canonical ?? null, digest: null };
    await lockArticleIdentity(tx, identity);
    const article = await openArticle(tx, input.articleId);
    orStop(
      await checkRevision(
        tx,
        article.id,
        input.revision,
        async () => formValues(tx, article.id),
        // Claims attached, texts taken in and suggestions dismissed meanwhile are in nobody's way.
        { action: { notIn: besideDetails } },
      ),
    );
    if (input.kind !== article.kind) {
      return refuse('invalid', 'An article stays published or own reporting. Withdraw it instead.');
    }
    if (article.ours && input.ours === false) orStop(await checkReliesOnNothing(tx, article.id));
    orStop(await mustBeNew(tx, identity, article.id));
    const at = new Date();
    const before = await readableArticle(tx, article.id);
    const columns = await articleColumns(tx, person, at, input);
    const changed = await tx.article.update({ where: { id: article.id }, data: columns });
    const known = { ok: true, reference: reference('article', article.number) } as const;
    if (isDeepStrictEqual(changed, article)) return known;
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: article.id,
      actorId: person.id,
      at,
      action: 'changed',
      payload: { before, after: await readableArticle(tx, article.id) },
    });
    const covered =
      columns.publisherId !== article.publisherId || columns.publishedOn !== article.publishedOn;
    if (covered) await refreshClaimsOfArticle(tx, article.id, person.id, at);
    return known;
  });
}

/**
 * Takes an article off the desk's lists, with a reason; what was logged from it stays. Whoever added
 * it may, and editors.
 */
export function withdrawArticle(actor: Actor, input: ArticleWithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'withdraw own work');
    const article = await openArticle(tx, input.articleId);
    orStop(mayWithdraw(person, article.addedById));
    const at = new Date();
    await tx.article.update({ where: { id: article.id }, data: { withdrawnAt: at } });
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: article.id,
      actorId: person.id,
      at,
      action: 'withdrawn',
      payload: { reason: input.reason },
    });
    return { ok: true };
  });
}

/**
 * Puts a withdrawn article back, with a reason. Whoever withdrew it may, and editors. Refuses
 * (`already_exists`) if its text was added anew meanwhile.
 */
export function restoreArticle(actor: Actor, input: ArticleWithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'restore what one withdrew');
    await lockVersions(tx, input.articleId, 'log');
    const versions = await tx.articleVersion.findMany({
      where: { articleId: input.articleId },
      select: { digest: true },
      orderBy: { digest: 'asc' },
    });
    for (const { digest } of versions) {
      await lockArticleIdentity(tx, { canonicalUrl: null, digest });
    }
    const article = await openArticle(tx, input.articleId, { withdrawn: 'allow' });
    if (!article.withdrawnAt) return refuse('invalid', 'This article is on the desk already.');
    orStop(mayRestore(person, await lastActorOf(tx, article.id, 'withdrawn')));
    for (const { digest } of versions) {
      const identity = { canonicalUrl: null, digest, publisherId: article.publisherId };
      orStop(withoutFields(await mustBeNew(tx, identity, article.id)));
    }
    const at = new Date();
    await tx.article.update({ where: { id: article.id }, data: { withdrawnAt: null } });
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: article.id,
      actorId: person.id,
      at,
      action: 'restored',
      payload: { reason: input.reason },
    });
    return { ok: true };
  });
}

/** The form that restores has no field for the text. */
function withoutFields(result: Result): Result {
  return result.ok ? result : refuse(result.reason, result.message);
}
