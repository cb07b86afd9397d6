import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import type { SuggestionPlace } from '@/domain/suggestion/schema';

import { openArticle } from '../article/record';
import { versionToRead } from '../attribution/prepare';
import { authorize, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';

/**
 * Takes a suggestion off the desk for this version of the text. Needs *dismiss a suggestion*. One that
 * is dismissed already stays so.
 */
export function dismissSuggestion(actor: Actor, input: SuggestionPlace): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'dismiss a suggestion');
    const { articleId, number } = await openVersion(tx, input);
    const at = new Date();
    const { count } = await tx.suggestionDismissal.createMany({
      data: [{ id: uuid(), ...input, dismissedById: person.id, dismissedAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) return { ok: true };
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: articleId,
      actorId: person.id,
      at,
      action: 'suggestion_dismissed',
      payload: { after: { version: String(number), place: input.suggestion } },
    });
    return { ok: true };
  });
}

/** Brings a dismissed suggestion back. Needs *dismiss a suggestion*; anybody's can be brought back. */
export function restoreSuggestion(actor: Actor, input: SuggestionPlace): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'dismiss a suggestion');
    const { articleId, number } = await openVersion(tx, input);
    const at = new Date();
    const { count } = await tx.suggestionDismissal.updateMany({
      where: { ...input, undoneAt: null },
      data: { undoneAt: at, undoneById: person.id },
    });
    if (count === 0) return { ok: true };
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: articleId,
      actorId: person.id,
      at,
      action: 'suggestion_restored',
      payload: { after: { version: String(number), place: input.suggestion } },
    });
    return { ok: true };
  });
}

/** Locks the article of a version; stops the command if it is not there or withdrawn. */
async function openVersion(tx: Transaction, { articleVersionId }: SuggestionPlace) {
  const version = await versionToRead(tx, articleVersionId);
  await openArticle(tx, version.articleId);
  return version;
}
