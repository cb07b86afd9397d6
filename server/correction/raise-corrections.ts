import { v7 as uuid } from 'uuid';

import type { Status } from '@/domain/claim/settle-status';
import { statusWords } from '@/domain/claim/status-sentence';
import { isShaken, raisesCorrection } from '@/domain/correction/shaken';
import { reference } from '@/domain/reference';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { notify } from '../notification/notify';

/** A claim whose status moved, or that stood as it does when it was attached; by whose command. */
export interface StatusMove {
  claimId: string;
  before: Status;
  after: Status;
  actorId: string;
  at: Date;
}

/**
 * Where a claim became disputed, denied or retracted: raises a correction for each article of ours
 * that relies on it, unless one is open there already, and tells those concerned. Also where it was so
 * before and a use came to it that raised none yet, as a merge of claims brings. The claim must be
 * locked by the caller.
 */
export async function raiseCorrections(tx: Transaction, move: StatusMove): Promise<void> {
  const { claimId } = move;
  if (!isShaken(move.after)) return;
  const moved = raisesCorrection(move.before, move.after);
  const uses = await tx.claimUse.findMany({
    where: { claimId, detachedAt: null },
    orderBy: { attachedAt: 'asc' },
    select: {
      id: true,
      attachedAt: true,
      article: { select: { corrections: { where: { claimId } } } },
    },
  });
  for (const { id, attachedAt, article } of uses) {
    const isOpen = article.corrections.some(({ settledAt }) => settledAt === null);
    const isNew = !article.corrections.some(({ raisedAt }) => raisedAt >= attachedAt);
    if (!isOpen && (moved || isNew)) await raiseCorrection(tx, id, move);
  }
}

/**
 * Raises one correction for a use that has none open: writes it, notes it in the claim's history and
 * tells whoever attached the claim, added the article or logged the claim, and all editors. It is
 * told by ids alone, and neither status nor article holds anything off the record.
 */
export async function raiseCorrection(
  tx: Transaction,
  useId: string,
  { claimId, before, after, actorId, at }: StatusMove,
): Promise<void> {
  const use = await tx.claimUse.findUniqueOrThrow({
    where: { id: useId },
    select: {
      attachedById: true,
      article: { select: { id: true, number: true, title: true, addedById: true } },
      claim: { select: { loggedById: true } },
    },
  });
  const { article } = use;
  const correction = await tx.correction.create({
    data: {
      id: uuid(),
      claimId,
      articleId: article.id,
      statusBefore: before,
      statusAfter: after,
      raisedAt: at,
    },
  });
  await appendRevision(tx, {
    aggregateKind: 'claim',
    aggregateId: claimId,
    actorId,
    at,
    action: 'correction_raised',
    payload: { after: { article: articleWords(article), status: statusWords[after] } },
  });
  const editors = await tx.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null },
    select: { id: true },
  });
  await notify(tx, {
    kind: 'correction_raised',
    personIds: [
      use.attachedById,
      article.addedById,
      use.claim.loggedById,
      ...editors.map(({ id }) => id),
    ],
    actorId,
    at,
    claimId,
    aboutId: correction.id,
  });
}

/** "A-12 Talks by telephone": an article in a history. */
export function articleWords({ number, title }: { number: number; title: string }): string {
  return `${reference('article', number)} ${title}`;
}
