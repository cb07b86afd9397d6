import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { NeededByFields } from '@/domain/review/schema';
import { minuteInWords } from '@/domain/time/instant-words';

import { openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';

/**
 * Says when what waits on a claim has to be decided, or that nobody needs it by a time. Needs *say
 * when something is needed*. Refuses (`conflict`) if somebody said otherwise since the form was shown.
 */
export function setNeededBy(actor: Actor, input: NeededByFields): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'say when something is needed');
    const claim = await openClaim(tx, input.claimId);
    const [before, after] = [minuteInWords(claim.neededBy), minuteInWords(input.neededBy)];
    if (before === after) return { ok: true };
    if (before !== minuteInWords(input.seen)) {
      const message =
        'Somebody changed this while you were writing. Reload the page to see the time that stands now.';
      return refuse('conflict', message, { neededBy: [message] });
    }
    const at = new Date();
    await tx.claim.update({ where: { id: claim.id }, data: { neededBy: input.neededBy } });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: claim.id,
      actorId: person.id,
      at,
      action: 'needed_by_changed',
      payload: { before: { neededBy: before }, after: { neededBy: after } },
    });
    await refreshClaim(tx, claim.id, person.id, at);
    return { ok: true };
  });
}
