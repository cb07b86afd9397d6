import { reference } from '@/domain/reference';
import type { ChangedClaim, NewClaim } from '@/domain/claim/schema';
import type { WithReason } from '@/domain/history/reason-schema';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { inWords } from '@/domain/history/readable-change';
import { refuse, type Result } from '@/domain/result';

import { logClaim } from '../attribution/log-claim';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { checkRevision, ofClaimItself } from '../history/check-revision';
import { lastActorOf } from '../history/last-actor';
import { reindexClaim } from '../similar/index-queries';
import { lockNames, picksOfClaim } from '../source/lock-names';
import { openClaim, readableClaim, recordChangedClaim } from './record';
import { refreshClaim } from './refresh';

/** Puts a claim on the desk that nobody has spoken on yet. Needs *create a claim*. */
export function createClaim(actor: Actor, input: NewClaim): Promise<Result<{ reference: string }>> {
  return logClaim(actor, { ...input, attributions: [] });
}

/**
 * Changes a claim's own fields. Needs *edit a claim*. Refuses with `conflict` if somebody changed
 * them since `revision`. A change to the statement or the participants reopens review of its attributions.
 */
export function editClaim(
  actor: Actor,
  input: ChangedClaim,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit a claim');
    await lockNames(tx, picksOfClaim(input.claim));
    const claim = await openClaim(tx, input.claimId);
    orStop(
      await checkRevision(
        tx,
        claim.id,
        input.revision,
        async () => inWords(await readableClaim(tx, claim.id)),
        ofClaimItself,
      ),
    );
    const at = new Date();
    const changed = await recordChangedClaim(tx, person, at, claim.id, input.claim);
    if (changed) await refreshClaim(tx, claim.id, person.id, at);
    return { ok: true, reference: reference('claim', claim.number) };
  });
}

/** Takes a claim off the desk's lists, with a reason. Its own author may, and editors. */
export function withdrawClaim(actor: Actor, input: WithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'withdraw own work');
    const claim = await openClaim(tx, input.id);
    orStop(mayWithdraw(person, claim.loggedById));
    const at = new Date();
    await tx.claim.update({ where: { id: claim.id }, data: { withdrawnAt: at } });
    await reindexClaim(tx, claim.id);
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: claim.id,
      actorId: person.id,
      at,
      action: 'withdrawn',
      payload: { reason: input.reason },
    });
    await refreshClaim(tx, claim.id, person.id, at);
    return { ok: true };
  });
}

/** Puts a withdrawn claim back, with a reason. Whoever withdrew it may, and editors. */
export function restoreClaim(actor: Actor, input: WithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'restore what one withdrew');
    const claim = await openClaim(tx, input.id, { withdrawn: 'allow' });
    if (!claim.withdrawnAt) return refuse('invalid', 'This claim is on the desk already.');
    orStop(mayRestore(person, await lastActorOf(tx, claim.id, 'withdrawn')));
    const at = new Date();
    await tx.claim.update({ where: { id: claim.id }, data: { withdrawnAt: null } });
    await reindexClaim(tx, claim.id);
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: claim.id,
      actorId: person.id,
      at,
      action: 'restored',
      payload: { reason: input.reason },
    });
    await refreshClaim(tx, claim.id, person.id, at);
    return { ok: true };
  });
}
