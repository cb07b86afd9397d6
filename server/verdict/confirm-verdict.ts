import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { changesSince } from '@/domain/verdict/evidence';
import type { VerdictConfirmation } from '@/domain/verdict/schema';
import { checkConfirmation, verdictWords } from '@/domain/verdict/verdict';

import { loadClaimEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { twoPersonRuleHolds } from '../newsroom/queries';
import { evidenceThen, presentEvidence } from './evidence';
import { openVerdict } from './open';

/**
 * A second editor agrees to *false* or *misleading*, which then takes force. Needs *confirm a
 * verdict*; see `checkConfirmation` for what is refused and in which order.
 */
export function confirmVerdict(
  actor: Actor,
  { verdictId }: VerdictConfirmation,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'confirm a verdict');
    const { verdict, awaits } = await openVerdict(tx, verdictId);
    const loaded = await loadClaimEvidence(tx, verdict.claimId);
    if (!loaded) return refuse('not_found', 'This claim is not on the desk.');
    const at = new Date();
    const present = presentEvidence(loaded, statusOf(loaded, at));
    orStop(
      checkConfirmation({
        actor: person,
        verdict,
        awaits,
        stale: changesSince(evidenceThen(verdict), present).length > 0,
        twoPersonRule: await twoPersonRuleHolds(tx),
      }),
    );
    await tx.verdict.update({
      where: { id: verdict.id },
      data: { confirmedById: person.id, confirmedAt: at },
    });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: verdict.claimId,
      actorId: person.id,
      at,
      action: 'verdict_confirmed',
      payload: {
        after: {
          verdict: verdictWords[verdict.value],
          ...(verdict.givenById === person.id
            ? { confirmed: 'by its own editor, the two-person rule being switched off' }
            : {}),
        },
        verdictId: verdict.id,
      },
    });
    await refreshClaim(tx, verdict.claimId, person.id, at);
    return { ok: true, claimId: verdict.claimId };
  });
}
