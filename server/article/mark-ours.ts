import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { OursMark } from '@/domain/use/schema';

import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { openArticle } from './record';
import { checkReliesOnNothing } from './relies-on-nothing';

/**
 * Marks an article as one that we publish ourselves, or takes that back. Needs *mark an article as
 * ours*. Refuses (`invalid`) own reporting, which nobody has published, and to take back what claims
 * are attached to.
 */
export function markOurs(actor: Actor, { articleId, ours }: OursMark): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark an article as ours');
    const article = await openArticle(tx, articleId);
    if (article.ours === ours) return { ok: true };
    if (ours && article.kind !== 'published') {
      return refuse(
        'invalid',
        'Own reporting is what we hold, not what we published. Add the published article.',
      );
    }
    if (!ours) orStop(await checkReliesOnNothing(tx, article.id));
    await tx.article.update({ where: { id: article.id }, data: { ours } });
    await appendRevision(tx, {
      aggregateKind: 'article',
      aggregateId: article.id,
      actorId: person.id,
      at: new Date(),
      action: 'changed',
      payload: { before: { ours: article.ours }, after: { ours } },
    });
    return { ok: true };
  });
}
