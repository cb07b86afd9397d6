import type { WithReason } from '@/domain/history/reason-schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { articleWords } from '../correction/raise-corrections';

/**
 * Notes that an article of ours relies on a claim no more, with a reason. Needs *attach a claim to an
 * article of ours*. An open correction stays until somebody settles it: the article may be out.
 */
export function detachClaim(
  actor: Actor,
  input: WithReason,
): Promise<Result<{ articleId: string; claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'attach a claim to an article of ours');
    const place = await tx.claimUse.findUnique({ where: { id: input.id } });
    if (!place) return refuse('not_found', 'This is not on the desk.');
    await lockAggregates(tx, [place.articleId, place.claimId]);
    const use = await tx.claimUse.findUniqueOrThrow({
      where: { id: input.id },
      include: {
        article: { select: { number: true, title: true } },
        claim: { select: { number: true, statement: true } },
      },
    });
    if (use.detachedAt) return refuse('not_found', 'The claim was detached already.');
    const at = new Date();
    await tx.claimUse.update({ where: { id: use.id }, data: { detachedAt: at } });
    const entry = { actorId: person.id, at, action: 'use_removed' } as const;
    const claim = `${reference('claim', use.claim.number)} ${use.claim.statement}`;
    const { reason } = input;
    await appendRevision(tx, {
      ...entry,
      aggregateKind: 'claim',
      aggregateId: use.claimId,
      payload: { before: { article: articleWords(use.article) }, reason },
    });
    await appendRevision(tx, {
      ...entry,
      aggregateKind: 'article',
      aggregateId: use.articleId,
      payload: { before: { claim }, reason },
    });
    return { ok: true, articleId: use.articleId, claimId: use.claimId };
  });
}
