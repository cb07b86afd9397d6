import type { ChangeRoleInput } from '@/domain/person/people-schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockActiveAdmins } from './queries';

/** Gives a person another role, at once. Refuses one's own, and taking it from the last admin. */
export async function changeRole(actor: Actor, input: ChangeRoleInput): Promise<Result> {
  return runCommand(async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const present = await authorize(tx, actor, 'change a role');
    if (input.personId === present.id) {
      return refuse('not_allowed', 'Nobody changes their own role. Ask another admin.');
    }
    const person = await personOrStop(tx, input.personId);
    if (person.role === input.role) return { ok: true };
    if (input.role !== 'admin') keepAnAdmin(admins, person.id);
    await tx.person.update({ where: { id: person.id }, data: { role: input.role } });
    await append(tx, present, person.id, 'person_role_changed', {
      before: { role: person.role },
      after: { role: input.role },
    });
    return { ok: true };
  });
}

/**
 * Switches an account off and ends its sessions; what the person logged stays. Refuses the last
 * active admin.
 */
export async function deactivatePerson(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result> {
  return runCommand(async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const present = await authorize(tx, actor, 'deactivate a person');
    const person = await personOrStop(tx, personId);
    if (person.deactivatedAt) return { ok: true };
    keepAnAdmin(admins, person.id);
    await tx.person.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
    await tx.session.deleteMany({ where: { userId: person.id } });
    await append(tx, present, person.id, 'deactivated', {
      before: { active: true },
      after: { active: false },
    });
    return { ok: true };
  });
}

/** Switches an account on again, with the role and password that it had. */
export async function reactivatePerson(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result> {
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'reactivate a person');
    const person = await personOrStop(tx, personId);
    if (!person.deactivatedAt) return { ok: true };
    await tx.person.update({ where: { id: person.id }, data: { deactivatedAt: null } });
    await append(tx, present, person.id, 'reactivated', {
      before: { active: false },
      after: { active: true },
    });
    return { ok: true };
  });
}

async function personOrStop(tx: Transaction, id: string) {
  const person = await tx.person.findUnique({ where: { id } });
  return person ?? stopWith(refuse('not_found', 'There is no such person.'));
}

function keepAnAdmin(activeAdmins: readonly string[], leaving: string): void {
  if (activeAdmins.every((id) => id === leaving)) {
    stopWith(
      refuse('not_allowed', 'This is the last active admin. Make another person an admin first.'),
    );
  }
}

async function append(
  tx: Transaction,
  actor: Actor,
  personId: string,
  action: 'person_role_changed' | 'deactivated' | 'reactivated',
  payload: { before: Record<string, string | boolean>; after: Record<string, string | boolean> },
): Promise<void> {
  await appendRevision(tx, {
    aggregateKind: 'person',
    aggregateId: personId,
    actorId: actor.id,
    at: new Date(),
    action,
    payload,
  });
}
