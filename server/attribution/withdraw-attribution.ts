import { v7 as uuid } from 'uuid';

import type { WithReason } from '@/domain/history/reason-schema';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { lastActorOf } from '../history/last-actor';
import { appendToClaim } from './append';
import { openAttribution } from './open';

/**
 * Withdraws an attribution, with a reason; it stops counting at once. Whoever logged it may, and
 * editors.
 */
export function withdrawAttribution(actor: Actor, input: WithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'withdraw own work');
    const row = await openAttribution(tx, person, input.id);
    orStop(mayWithdraw(person, row.loggedById));
    const at = new Date();
    await tx.attribution.update({
      where: { id: row.id },
      data: {
        withdrawnAt: at,
        withdrawals: { create: { id: uuid(), withdrawnAt: at } },
      },
    });
    await appendToClaim(tx, row, person.id, at, 'attribution_withdrawn', { reason: input.reason });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true };
  });
}

/** Puts a withdrawn attribution back, with a reason. Whoever withdrew it may, and editors. */
export function restoreAttribution(actor: Actor, input: WithReason): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'restore what one withdrew');
    const row = await openAttribution(tx, person, input.id, { withdrawn: 'allow' });
    if (!row.withdrawnAt) return refuse('invalid', 'This attribution was not withdrawn.');
    orStop(mayRestore(person, await lastActorOf(tx, row.claimId, 'attribution_withdrawn', row.id)));
    const at = new Date();
    await tx.attribution.update({ where: { id: row.id }, data: { withdrawnAt: null } });
    await tx.attributionWithdrawal.updateMany({
      where: { attributionId: row.id, restoredAt: null },
      data: { restoredAt: at },
    });
    await appendToClaim(tx, row, person.id, at, 'attribution_restored', { reason: input.reason });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true };
  });
}
