import { refuse, type Result } from '@/domain/result';

import type { Transaction } from '../database/client';

/** Refuses (`invalid`, at `ours`) while the article relies on claims or awaits a correction. */
export async function checkReliesOnNothing(tx: Transaction, articleId: string): Promise<Result> {
  const uses = await tx.claimUse.count({ where: { articleId, detachedAt: null } });
  const corrections = await tx.correction.count({ where: { articleId, settledAt: null } });
  if (uses === 0 && corrections === 0) return { ok: true };
  const message =
    'It stays ours while claims are attached or a correction is open. Detach and settle them first.';
  return refuse('invalid', message, { ours: [message] });
}
