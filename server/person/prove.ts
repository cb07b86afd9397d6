import { verifyPassword } from 'better-auth/crypto';

import { isFresh, type Proof, proofFields, proofFor } from '@/domain/person/proof';
import { refuse, type Result } from '@/domain/result';

import { database } from '../database/client';
import { spendTry } from './limits';
import { hasSecondFactor } from './second-factor-queries';
import type { CurrentSession } from './session';
import { spendCode } from './spend-code';

/** What a page's sensitive forms ask besides what they are about (`ProveFields`). */
export async function proofAsked(session: CurrentSession, now = new Date()): Promise<Proof> {
  return proofFor(session.provedAt, now, await hasSecondFactor(session.actor.id));
}

/**
 * Makes sure that the person themselves sits there, before a sensitive command: they proved it within
 * the last minutes, or the form brings their password and, where they have a second factor, a code.
 * Call it once the form is known to be right otherwise, since a code works once.
 * @param data the form, with the fields of `ProveFields`
 * @returns refusal `proof_needed` at those fields if they are missing or wrong; `too_many_tries`
 *   while another try waits (`spendTry`)
 */
export async function prove(
  session: CurrentSession,
  data: FormData,
  now = new Date(),
): Promise<Result> {
  if (isFresh(session.provedAt, now)) return { ok: true };
  const { id } = session.actor;
  const password = typed(data, proofFields.password);
  const code = typed(data, proofFields.code);
  const codeNeeded = await hasSecondFactor(id);
  if (!password || (codeNeeded && !code)) {
    return refuse('proof_needed', 'Show that it is you, since this matters.', {
      ...(password ? {} : { [proofFields.password]: ['Your password is asked again here.'] }),
      ...(codeNeeded && !code ? { [proofFields.code]: ['A code is asked again here.'] } : {}),
    });
  }
  const spent = await spendTry('password', { account: id });
  if (!spent.ok) return spent;
  if (!(await isPassword(id, password))) {
    const message = 'This is not your password.';
    return refuse('proof_needed', message, {
      [proofFields.password]: [message],
      ...(codeNeeded ? { [proofFields.code]: ['Type the code again too.'] } : {}),
    });
  }
  if (codeNeeded && !(await spendCode(id, code, now))) {
    const message = 'This code is wrong or was used. Wait for the next one.';
    return refuse('proof_needed', message, { [proofFields.code]: [message] });
  }
  await spent.giveBack();
  await database.session.updateMany({ where: { id: session.id }, data: { provedAt: now } });
  return { ok: true };
}

function typed(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === 'string' && value.length <= 1000 ? value : '';
}

async function isPassword(personId: string, password: string): Promise<boolean> {
  const account = await database.account.findFirst({
    where: { userId: personId, providerId: 'credential' },
    select: { password: true },
  });
  return account?.password != null && verifyPassword({ hash: account.password, password });
}
