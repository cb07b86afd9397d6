import { keyAddress, base32 } from '@/domain/person/totp';

import { database, type Transaction } from '../database/client';
import { decryptSecret } from './totp-secret';

/** A person's second factor as their account page shows it; null: there is none. */
export interface SecondFactorView {
  /** ISO 8601 instant. */
  since: string;
  recoveryCodesLeft: number;
}

/** The person's second factor; one whose set-up was not finished is none. */
export async function secondFactorOf(personId: string): Promise<SecondFactorView | null> {
  const found = await database.secondFactor.findUnique({ where: { personId } });
  if (!found?.confirmedAt) return null;
  return {
    since: found.confirmedAt.toISOString(),
    recoveryCodesLeft: found.recoveryDigests.length,
  };
}

/** True if the person finished setting one up. */
export async function hasSecondFactor(
  personId: string,
  db: Pick<Transaction, 'secondFactor'> = database,
): Promise<boolean> {
  const where = { personId, confirmedAt: { not: null } };
  return (await db.secondFactor.count({ where })) > 0;
}

/** What an authenticator app is given. */
export interface AppKey {
  /** For the square that it reads. */
  address: string;
  /** For typing, in groups of four. */
  secret: string;
}

/** The key of a second factor that waits for its first code; null if none does. */
export async function keyToConfirm(person: { id: string; email: string }): Promise<AppKey | null> {
  const found = await database.secondFactor.findUnique({ where: { personId: person.id } });
  const secret = found && !found.confirmedAt && decryptSecret(found.secret, person.id);
  if (!secret) return null;
  return {
    address: keyAddress(secret, person.email),
    secret: base32(secret).match(/.{4}/g)?.join(' ') ?? '',
  };
}

/** Strikes out one recovery code. @returns false if it is not among those left */
export async function strikeRecoveryCode(personId: string, digest: string): Promise<boolean> {
  const struck = await database.$executeRaw`
    UPDATE second_factor SET recovery_digests = array_remove(recovery_digests, ${digest})
    WHERE person_id = ${personId}::uuid AND ${digest} = ANY (recovery_digests)`;
  return struck === 1;
}
