import { v7 as uuid } from 'uuid';

import type { Status } from '@/domain/claim/settle-status';
import { isShaken } from '@/domain/correction/shaken';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import { type ClaimUses, isEmpty } from '@/domain/use/schema';

import { openArticle } from '../article/record';
import { openClaim } from '../claim/record';
import { authorize, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { articleWords, raiseCorrection } from '../correction/raise-corrections';
import { once } from '../submission/once';
import { pickedArticle, pickedClaim, stopAt } from './pick';

/**
 * Notes that an article of ours relies on claims. Needs *attach a claim to an article of ours*.
 * Refuses (`invalid`) an article that is not ours and a claim that is attached already. A claim that
 * is disputed, denied or retracted at that moment raises a correction at once.
 */
export function attachClaims(
  actor: Actor,
  input: ClaimUses,
): Promise<Result<{ articleId: string; claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'attach a claim to an article of ours');
    return once(tx, person, input.submissionId, async () => {
      const picked = await pickedArticle(tx, input.article, 'article');
      const claimIds: string[] = [];
      const fields: string[] = [];
      for (const [index, pick] of input.claims.entries()) {
        if (isEmpty(pick)) continue;
        const { id } = await pickedClaim(tx, pick, `claims[${index}]`);
        if (claimIds.includes(id)) continue;
        claimIds.push(id);
        fields.push(`claims[${index}]`);
      }
      // All at once and in one order, so that two people who attach wait for each other in no circle.
      await lockAggregates(tx, [picked.id, ...claimIds]);
      const article = await openArticle(tx, picked.id);
      if (!article.ours) return refuse('invalid', 'This article is not marked as ours any more.');
      const at = new Date();
      for (const [index, claimId] of claimIds.entries()) {
        await attach(tx, person, at, article, claimId, fields[index] ?? 'claims');
      }
      return { ok: true, articleId: article.id, claimId: claimIds[0] ?? '' };
    });
  });
}

async function attach(
  tx: Transaction,
  person: Actor,
  at: Date,
  article: { id: string; number: number; title: string },
  claimId: string,
  field: string,
): Promise<void> {
  const claim = await openClaim(tx, claimId);
  const known = reference('claim', claim.number);
  const standing = await tx.claimUse.findFirst({
    where: { claimId, articleId: article.id, detachedAt: null },
  });
  if (standing) {
    return stopAt(field, `${reference('article', article.number)} relies on ${known} already.`);
  }
  const use = await tx.claimUse.create({
    data: { id: uuid(), claimId, articleId: article.id, attachedById: person.id, attachedAt: at },
  });
  const entry = { actorId: person.id, at, action: 'used' } as const;
  await appendRevision(tx, {
    ...entry,
    aggregateKind: 'claim',
    aggregateId: claimId,
    payload: { after: { article: articleWords(article) } },
  });
  await appendRevision(tx, {
    ...entry,
    aggregateKind: 'article',
    aggregateId: article.id,
    payload: { after: { claim: `${known} ${claim.statement}` } },
  });
  const status = claim.status as Status;
  const open = { claimId, articleId: article.id, settledAt: null };
  if (isShaken(status) && !(await tx.correction.findFirst({ where: open }))) {
    const move = { claimId, before: status, after: status, actorId: person.id, at };
    await raiseCorrection(tx, use.id, move);
  }
}
