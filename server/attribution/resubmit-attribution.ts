import type { Resubmission } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendToClaim } from './append';
import { openAttribution } from './open';

/**
 * Sends an attribution back to review as it is, with the reason why nothing was changed; the editor
 * who asked for changes hears of it and stays assigned. Needs *resubmit an attribution* and is for its
 * authors. Only a request for changes is answered so: rejected words come again only as other words.
 */
export function resubmitAttribution(
  actor: Actor,
  input: Resubmission,
): Promise<Result<{ attributionId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'resubmit an attribution');
    const row = await openAttribution(tx, person, input.attributionId);
    if (!row.authors.some(({ personId }) => personId === person.id)) {
      return refuse('not_allowed', 'Only who wrote it sends it back. Edit it or comment on it.');
    }
    if (row.review !== 'changes_requested') {
      return refuse('invalid', 'Nobody waits for changes to it: it stands otherwise by now.');
    }
    const at = new Date();
    await tx.attribution.update({ where: { id: row.id }, data: { resubmittedAt: at } });
    await appendToClaim(tx, row, person.id, at, 'attribution_resubmitted', {
      reason: input.reason,
    });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true, attributionId: row.id };
  });
}
