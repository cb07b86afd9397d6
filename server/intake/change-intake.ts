import type { OneIntake } from '@/domain/intake/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import { announceIntake } from '../live/queries';
import { spendIntakes } from './limits';

/**
 * Tries again what could not be fetched. Needs *add an article*; one's own alone. Refuses
 * (`not_found`) what did not fail.
 */
export function retryIntake(actor: Actor, { intakeId }: OneIntake): Promise<Result<OneIntake>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    orStop(await spendIntakes(person.id, 1));
    const changed = await tx.intake.updateMany({
      where: { id: intakeId, personId: person.id, state: 'failed', way: 'fetched' },
      data: { state: 'waiting', problem: null, changedAt: new Date() },
    });
    if (changed.count === 0) return refuse('not_found', 'There is nothing to try again here.');
    await announceIntake(tx, person.id);
    return { ok: true, intakeId };
  });
}

/** Tries again all of one's own that could not be fetched. Needs *add an article*. */
export function retryFailedIntakes(actor: Actor): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    const failed = { personId: person.id, state: 'failed', way: 'fetched' } as const;
    const count = await tx.intake.count({ where: failed });
    if (count === 0) return refuse('not_found', 'There is nothing to try again here.');
    orStop(await spendIntakes(person.id, count));
    const data = { state: 'waiting', problem: null, changedAt: new Date() } as const;
    await tx.intake.updateMany({ where: failed, data });
    await announceIntake(tx, person.id);
    return { ok: true };
  });
}

/** Drops what was taken in, with all that was read of it. Needs *add an article*; one's own alone. */
export function dismissIntake(actor: Actor, { intakeId }: OneIntake): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    const dropped = await tx.intake.deleteMany({
      where: { id: intakeId, personId: person.id, state: { not: 'added' } },
    });
    if (dropped.count === 0) return refuse('not_found', 'This is not among what you took in.');
    await announceIntake(tx, person.id);
    return { ok: true };
  });
}
