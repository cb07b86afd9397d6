import { randomBytes } from 'node:crypto';

import type { Actor } from '@/domain/person/role';
import {
  readCode,
  recoveryCode,
  recoveryCodeCount,
  recoveryDigest,
} from '@/domain/person/recovery-code';
import { stepOfCode } from '@/domain/person/totp';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { settings } from '../newsroom/queries';
import { decryptSecret, encryptSecret, newSecret } from './totp-secret';

/** Codes that are shown once; only their digests are kept. */
type WithCodes = Result<{ recoveryCodes: string[] }>;

/**
 * Makes a key for one's authenticator app; it does nothing before its first code is confirmed, and
 * replaces one that was never confirmed. Refuses where there is a second factor already.
 */
export function beginSecondFactor(actor: Actor): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    const { id: personId } = person;
    const fresh = { secret: encryptSecret(newSecret(), personId), begunAt: new Date() };
    const renewed = await tx.secondFactor.updateMany({
      where: { personId, confirmedAt: null },
      data: fresh,
    });
    if (renewed.count > 0) return { ok: true };
    const made = await tx.secondFactor.createMany({
      data: [{ personId, ...fresh }],
      skipDuplicates: true,
    });
    return made.count > 0 ? { ok: true } : alreadyThere();
  });
}

/**
 * Finishes setting up one's second factor by a first code of the app, and ends all other sessions, which
 * began without it. Refuses a wrong code, and where nothing was begun.
 * @param sessionId the session to keep
 */
export function confirmSecondFactor(
  actor: Actor,
  input: { code: string },
  sessionId: string,
): Promise<WithCodes> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    const begun = await tx.secondFactor.findUnique({ where: { personId: person.id } });
    if (begun?.confirmedAt) return alreadyThere();
    const secret = begun && decryptSecret(begun.secret, person.id);
    if (!secret) return refuse('expired', 'Begin again: this key is not valid any more.');
    const now = new Date();
    const step = stepOfCode(secret, readCode(input.code).code, { now, lastStep: 0 });
    if (step === null) {
      const message =
        'This is not the code that the key gives now. Wait for the next one, and see that the clock of your phone is right.';
      return refuse('invalid', message, { code: [message] });
    }
    const recoveryCodes = newRecoveryCodes();
    const confirmed = await tx.secondFactor.updateMany({
      where: { personId: person.id, confirmedAt: null, secret: begun.secret },
      data: {
        confirmedAt: now,
        lastStep: step,
        recoveryDigests: recoveryCodes.map(recoveryDigest),
      },
    });
    if (confirmed.count === 0) return alreadyThere();
    await tx.session.deleteMany({ where: { userId: person.id, id: { not: sessionId } } });
    await append(tx, person.id, person.id, now, 'second_factor_on');
    return { ok: true, recoveryCodes };
  });
}

/** Makes new recovery codes; those from before stop working. Refuses without a second factor. */
export function makeRecoveryCodes(actor: Actor): Promise<WithCodes> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    const recoveryCodes = newRecoveryCodes();
    const made = await tx.secondFactor.updateMany({
      where: { personId: person.id, confirmedAt: { not: null } },
      data: { recoveryDigests: recoveryCodes.map(recoveryDigest) },
    });
    if (made.count === 0) return refuse('not_found', 'You have no second factor yet.');
    await append(tx, person.id, person.id, new Date(), 'recovery_codes_made');
    return { ok: true, recoveryCodes };
  });
}

/** Removes one's own second factor. Refuses where the newsroom wants one for the person's role. */
export function removeSecondFactor(actor: Actor): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    if ((await settings(tx)).secondFactorFor.includes(person.role)) {
      return refuse(
        'not_allowed',
        `Your newsroom wants a second factor for the role ${person.role}.`,
      );
    }
    const removed = await tx.secondFactor.deleteMany({ where: { personId: person.id } });
    if (removed.count > 0) await append(tx, person.id, person.id, new Date(), 'second_factor_off');
    return { ok: true };
  });
}

/**
 * Removes the second factor of somebody who lost it, and ends their sessions. Needs *reset another's
 * second factor*; one's own is removed on one's own account. Refuses where there is none.
 */
export function resetSecondFactor(
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, "reset another's second factor");
    if (personId === person.id) {
      return refuse('not_allowed', 'Remove your own second factor on your account page.');
    }
    return remove(tx, personId, person.id, reason);
  });
}

/**
 * The same from the machine that Onrecord runs on, for an admin who is locked out. Whoever may run it
 * may read the whole database: nothing is asked.
 */
export function unsafeResetSecondFactor(email: string): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: email.toLowerCase() } });
    if (!person) return refuse('not_found', `Nobody here has the address ${email}.`);
    return remove(tx, person.id, null, 'From the server, by who runs it.');
  });
}

async function remove(
  tx: Transaction,
  personId: string,
  actorId: string | null,
  reason: string,
): Promise<Result> {
  const removed = await tx.secondFactor.deleteMany({ where: { personId } });
  if (removed.count === 0) return refuse('not_found', 'There is no second factor to remove.');
  await tx.session.deleteMany({ where: { userId: personId } });
  await append(tx, personId, actorId, new Date(), 'second_factor_off', reason);
  return { ok: true };
}

function append(
  tx: Transaction,
  personId: string,
  actorId: string | null,
  at: Date,
  action: 'second_factor_on' | 'second_factor_off' | 'recovery_codes_made',
  reason?: string,
) {
  const aggregate = { aggregateKind: 'person', aggregateId: personId } as const;
  const payload: Record<string, string> = reason ? { reason } : {};
  return appendRevision(tx, { ...aggregate, actorId, at, action, payload });
}

function alreadyThere() {
  return refuse('already_exists', 'You have a second factor already. Remove it first.');
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => recoveryCode(randomBytes(10)));
}
