import { v7 as uuid } from 'uuid';

import { checkSameOrigin } from '@/domain/origin/mark-rule';
import type { SameOrigin } from '@/domain/origin/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { loadClaimEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';
import { openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { once } from '../submission/once';

/**
 * Marks two attributions of a claim as going back to one mouth, with the reason; origins, status and
 * sentence follow. Needs *mark the same origin*; refuses as `checkSameOrigin`.
 */
export function markSameOrigin(
  actor: Actor,
  input: SameOrigin,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark the same origin');
    return once(tx, person, input.submissionId, async () => {
      const { claimId, firstId, secondId, reason } = input;
      await openClaim(tx, claimId);
      const loaded = await loadClaimEvidence(tx, claimId);
      if (!loaded) return refuse('not_found', 'This claim is not on the desk.');
      const at = new Date();
      const { rows } = statusOf(loaded, at);
      orStop(checkSameOrigin({ ...loaded, rows, firstId, secondId }));
      const mark = await tx.originMark.create({
        data: {
          id: uuid(),
          kind: 'same_origin',
          claimId,
          firstAttributionId: firstId,
          secondAttributionId: secondId,
          reason,
          markedById: person.id,
          createdAt: at,
        },
      });
      await appendRevision(tx, {
        aggregateKind: 'claim',
        aggregateId: claimId,
        actorId: person.id,
        at,
        action: 'origin_marked',
        // Ids, not references: what is put off the record later must not stand in anybody's history.
        payload: {
          after: { mark: 'same origin' },
          reason,
          markId: mark.id,
          attributionIds: [firstId, secondId],
        },
      });
      await refreshClaim(tx, claimId, person.id, at);
      return { ok: true, claimId };
    });
  });
}
