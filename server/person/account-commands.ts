import { hashPassword, verifyPassword } from 'better-auth/crypto';

import type { ChangePasswordInput } from '@/domain/person/account-schema';
import { checkPassword } from '@/domain/person/password';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { database } from '../database/client';
import { appendRevision } from '../history/append';
import { spendTry } from './limits';

const credential = (userId: string) => ({ userId, providerId: 'credential' });

/**
 * Changes one's own password and ends all other sessions. Refuses a wrong present password (after
 * some of them it takes its time, see `spendTry`) and a weak new one.
 * @param sessionId the session to keep
 */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  sessionId: string,
): Promise<Result> {
  const spent = await spendTry('password', { account: actor.id });
  if (!spent.ok) return spent;
  const account = await database.account.findFirst({
    where: credential(actor.id),
    include: { user: { select: { name: true, email: true } } },
  });
  const hash = account?.password;
  if (!hash || !(await verifyPassword({ hash, password: input.currentPassword }))) {
    const message = 'This is not your present password.';
    return refuse('invalid', message, { currentPassword: [message] });
  }
  await spent.giveBack();
  const checked = checkPassword(input.newPassword, account.user);
  if (!checked.ok) {
    return refuse(checked.reason, checked.message, { newPassword: [checked.message] });
  }
  const password = await hashPassword(input.newPassword);
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'read the desk');
    const changed = await tx.account.updateMany({
      where: { id: account.id, password: hash },
      data: { password },
    });
    if (changed.count === 0) {
      return refuse('conflict', 'The password was changed elsewhere a moment ago. Sign in again.');
    }
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } });
    // The present password was just asked.
    const kept = { id: sessionId, userId: actor.id };
    await tx.session.updateMany({ where: kept, data: { provedAt: new Date() } });
    await appendRevision(tx, {
      aggregateKind: 'person',
      aggregateId: actor.id,
      actorId: actor.id,
      at: new Date(),
      action: 'password_changed',
      payload: {},
    });
    return { ok: true };
  });
}

/** Ends one of one's own sessions; one that has ended is fine too. Others' are never touched. */
export async function endSession(
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'read the desk');
    await tx.session.deleteMany({ where: { id: sessionId, userId: actor.id } });
    return { ok: true };
  });
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'read the desk');
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } });
    return { ok: true };
  });
}
