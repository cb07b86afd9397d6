import type { WithReason } from '@/domain/history/reason-schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { noteOnSources } from './note-on-sources';

/**
 * Takes a mark about two origins away, with a reason; the count follows at once. Needs the permission
 * that making it needs.
 */
export function withdrawOriginMark(actor: Actor, { id, reason }: WithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'mark the same origin');
    const found = await tx.originMark.findUnique({ where: { id } });
    if (!found) return refuse('not_found', 'This mark is not on the desk.');
    const { firstSourceId, secondSourceId } = found;
    if (found.kind === 'different_people') {
      await authorize(tx, actor, 'mark known to be different people');
    }
    if (found.claimId && found.kind === 'same_origin') await openClaim(tx, found.claimId);
    if (firstSourceId && secondSourceId) await lockAggregates(tx, [firstSourceId, secondSourceId]);
    const mark = await tx.originMark.findUniqueOrThrow({ where: { id } });
    if (mark.withdrawnAt) return refuse('already_exists', 'This mark was withdrawn already.');
    const at = new Date();
    await tx.originMark.update({ where: { id }, data: { withdrawnAt: at } });
    if (firstSourceId && secondSourceId) {
      await noteOnSources(tx, {
        sourceIds: [firstSourceId, secondSourceId],
        actorId: person.id,
        at,
        action: 'origin_mark_removed',
        payload: { before: { mark: 'different people' }, markId: id },
      });
    } else if (mark.claimId) {
      await appendRevision(tx, {
        aggregateKind: 'claim',
        aggregateId: mark.claimId,
        actorId: person.id,
        at,
        action: 'origin_mark_removed',
        payload: { before: { mark: 'same origin' }, reason, markId: id },
      });
      await refreshClaim(tx, mark.claimId, person.id, at);
    }
    return { ok: true };
  });
}
