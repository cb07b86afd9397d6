import type { WithReason } from '@/domain/history/reason-schema';
import { mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { openClaim } from '../claim/record';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { requestFields } from './request-fields';

/**
 * Takes a note that a response was sought away, with a reason: it was noted by mistake. Its own
 * author may, and editors.
 */
export function withdrawResponseRequest(
  actor: Actor,
  input: WithReason,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'withdraw own work');
    const place = await tx.responseRequest.findUnique({ where: { id: input.id } });
    if (!place) return refuse('not_found', 'This is not on the desk.');
    await openClaim(tx, place.claimId, { withdrawn: 'allow' });
    const request = await tx.responseRequest.findUniqueOrThrow({
      where: { id: input.id },
      include: { source: { select: { name: true } } },
    });
    if (request.withdrawnAt) return refuse('not_found', 'This was removed already.');
    orStop(mayWithdraw(person, request.askedById));
    const at = new Date();
    await tx.responseRequest.update({ where: { id: request.id }, data: { withdrawnAt: at } });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: request.claimId,
      actorId: person.id,
      at,
      action: 'response_request_withdrawn',
      payload: { before: requestFields(request), reason: input.reason },
    });
    return { ok: true, claimId: request.claimId };
  });
}
