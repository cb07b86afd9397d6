import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { KeptWords } from '@/domain/words/schema';

import { appendToClaim } from '../attribution/append';
import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { openWordsCheck } from './open-check';

/**
 * Keeps an attribution's words as they were read, though its article has them no more: it stays
 * anchored in the version that it was read in. Nobody becomes an author by that. Needs *settle words
 * that an article changed*. Refuses (`invalid`) where nothing is open.
 */
export function keepOldWords(actor: Actor, input: KeptWords): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'settle words that an article changed');
    const { row, check } = await openWordsCheck(tx, person, input.attributionId);
    if (check.outcome) return refuse('invalid', 'That the old words stay is settled already.');
    const at = new Date();
    await tx.wordsCheck.update({
      where: { id: check.id },
      data: { outcome: 'kept_old', settledById: person.id, settledAt: at, note: input.note },
    });
    await appendToClaim(tx, row, person.id, at, 'words_kept', {
      version: check.articleVersion.number,
      reason: input.note,
    });
    await refreshClaim(tx, row.claimId, person.id, at, { authorsStay: true });
    return { ok: true };
  });
}
