import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';

import { visibleTo } from '../attribution/visible';
import { database } from '../database/client';
import { sourceVisibleTo } from './visible';

/**
 * Whether what is written on a claim's pages may be about a source of ours: a row that the actor may
 * see comes from our own reporting. A row that they may not see tells nothing, not even this.
 */
export async function mayConcernOurSources(actor: Actor, claimRef: string): Promise<boolean> {
  const number = numberOf('claim', claimRef);
  if (number === null) return false;
  const row = await database.attribution.findFirst({
    where: {
      claim: { number },
      articleVersion: { article: { kind: 'own_reporting' } },
      AND: visibleTo(actor),
    },
    select: { id: true },
  });
  return row !== null;
}

/** Whether an article is our own reporting; false for one that is not there. */
export async function isOwnReporting(articleRef: string): Promise<boolean> {
  const number = numberOf('article', articleRef);
  if (number === null) return false;
  const article = await database.article.findUnique({ where: { number }, select: { kind: true } });
  return article?.kind === 'own_reporting';
}

/** Whether a source is unnamed, one of ours perhaps; false for one that the actor may not see. */
export async function isUnnamed(actor: Actor, sourceRef: string): Promise<boolean> {
  const number = numberOf('source', sourceRef);
  if (number === null) return false;
  const source = await database.source.findFirst({
    where: { number, AND: sourceVisibleTo(actor) },
    select: { kind: true },
  });
  return source?.kind === 'unnamed';
}
