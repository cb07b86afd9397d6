import type { WithReason } from '@/domain/history/reason-schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { verdictWords } from '@/domain/verdict/verdict';

import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { openVerdict } from './open';

/**
 * Takes a verdict back that stands or awaits a second editor, with a reason. What it replaced does
 * not come back. Needs *withdraw a verdict*.
 */
export function withdrawVerdict(
  actor: Actor,
  input: WithReason,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'withdraw a verdict');
    const { verdict, stands, awaits } = await openVerdict(tx, input.id);
    if (!stands && !awaits) {
      return refuse('invalid', 'This verdict holds no more. Reload the page to see what does.');
    }
    const at = new Date();
    await tx.verdict.update({
      where: { id: verdict.id },
      data: { withdrawnById: person.id, withdrawnAt: at, withdrawnReason: input.reason },
    });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: verdict.claimId,
      actorId: person.id,
      at,
      action: 'verdict_withdrawn',
      payload: {
        before: { verdict: verdictWords[verdict.value] },
        verdictId: verdict.id,
        reason: input.reason,
      },
    });
    await refreshClaim(tx, verdict.claimId, person.id, at);
    return { ok: true, claimId: verdict.claimId };
  });
}
