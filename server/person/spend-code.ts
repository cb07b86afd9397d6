import { readCode, recoveryDigest } from '@/domain/person/recovery-code';
import { stepOfCode } from '@/domain/person/totp';

import { database } from '../database/client';
import { strikeRecoveryCode } from './second-factor-queries';
import { decryptSecret } from './totp-secret';

/**
 * Uses up a code of a person's second factor: from the app, or a recovery code. Each works once, also
 * if it comes twice at the same moment.
 * @returns false if it is wrong, was used, or the person has no second factor
 */
export async function spendCode(personId: string, typed: string, now: Date): Promise<boolean> {
  const { kind, code } = readCode(typed);
  if (kind === 'recovery') return strikeRecoveryCode(personId, recoveryDigest(code));
  const found = await database.secondFactor.findUnique({ where: { personId } });
  const secret = found?.confirmedAt ? decryptSecret(found.secret, personId) : null;
  const step = secret && found ? stepOfCode(secret, code, { now, lastStep: found.lastStep }) : null;
  if (step === null) return false;
  const used = await database.secondFactor.updateMany({
    where: { personId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return used.count === 1;
}
