import { isAPIError } from 'better-auth/api';

import type { SignInInput } from '@/domain/person/account-schema';
import { refuse, type Result } from '@/domain/result';

import { database } from '../database/client';
import { clientAddress } from '../http/client-address';
import { auth } from './auth';
import { spendTry } from './limits';

/**
 * Signs in by e-mail address and password: opens a session and sets its cookie on the response.
 * Refuses wrong pairs (without telling which half is wrong), deactivated people, and after ten failed
 * tries for an account, or many from one network address, everything for a quarter of an hour.
 */
export async function signIn(input: SignInInput, requestHeaders: Headers): Promise<Result> {
  const spent = await spendTry('sign_in', {
    account: input.email,
    address: clientAddress(requestHeaders),
  });
  if (!spent.ok) return spent;
  const opened = await openSession(input, requestHeaders);
  if (opened.ok) await spent.giveBack();
  return opened;
}

/** Opens a session and sets its cookie, without a limit: for people who have just proved themselves. */
export async function openSession(input: SignInInput, requestHeaders: Headers): Promise<Result> {
  try {
    await auth().api.signInEmail({ body: input, headers: requestHeaders });
    return { ok: true };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    if (error.body?.code === 'FAILED_TO_CREATE_SESSION' && (await isDeactivated(input.email))) {
      return refuse('not_signed_in', 'Your account has been switched off. Ask an admin.');
    }
    return refuse('invalid', 'The e-mail address or the password is wrong.');
  }
}

/** Ends the session of these headers and removes its cookie. */
export async function signOut(requestHeaders: Headers): Promise<void> {
  await auth().api.signOut({ headers: requestHeaders });
}

async function isDeactivated(email: string): Promise<boolean> {
  const person = await database.person.findUnique({ where: { email } });
  return person?.deactivatedAt != null;
}
