import { hashPassword, verifyPassword } from 'better-auth/crypto';

import type { SignInInput } from '@/domain/person/account-schema';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { database } from '../database/client';
import { orUnavailable } from '../database/trouble';
import { clientAddress } from '../http/client-address';
import { auth } from './auth';
import { knownBrowser } from './known-browser';
import { spendTry } from './limits';
import { hasSecondFactor } from './second-factor-queries';
import { readSecondStep, secondStepNote } from './second-step';
import { spendCode } from './spend-code';

/**
 * Signs in by e-mail address and password. Where the person has no second factor it opens a session
 * and sets its cookie on the response; otherwise there is none yet, and `secondStep` is the note to
 * come back with (`finishSignIn`). Refuses wrong pairs (without telling which half is wrong) and
 * deactivated people. After some failed tries it takes its time, see `spendTry`.
 */
export async function signIn(
  input: SignInInput,
  requestHeaders: Headers,
): Promise<Result<{ secondStep: string | null }>> {
  return orUnavailable(() => examine(input, requestHeaders));
}

async function examine(
  input: SignInInput,
  requestHeaders: Headers,
): Promise<Result<{ secondStep: string | null }>> {
  const address = clientAddress(requestHeaders);
  const browser = await browserOfAccount(input.email, requestHeaders);
  const spent = await spendTry('sign_in', { account: input.email, address, browser });
  if (!spent.ok) return spent;
  const person = await personOfPair(input);
  if (!person) return refuse('invalid', 'The e-mail address or the password is wrong.');
  if (person.deactivated) return switchedOff();
  if (await hasSecondFactor(person.id)) {
    await spent.giveBack();
    return { ok: true, secondStep: secondStepNote(person.id, person.passwordHash, new Date()) };
  }
  const opened = await openSession(person.id, requestHeaders);
  if (!opened.ok) return opened;
  await spent.giveBack();
  return { ok: true, secondStep: null };
}

/**
 * The second step: opens the session for a code of the person whose password was right. Refuses a note
 * that is too old and a wrong or used code. After ten failures from one browser or address it is shut for
 * a quarter of an hour there, after twenty in all for every browser in which the person never signed in.
 * @param note what {@link signIn} gave
 */
export async function finishSignIn(
  note: string | undefined,
  code: string,
  requestHeaders: Headers,
): Promise<Result> {
  const now = new Date();
  const personId = await readSecondStep(note, now);
  if (!personId) return refuse('expired', 'That took too long. Sign in with your password again.');
  const address = clientAddress(requestHeaders);
  const known = knownBrowser(requestHeaders);
  const browser = known?.personId === personId ? known.browser : null;
  const spent = await spendTry('second_step', { account: personId, address, browser });
  if (!spent.ok) return spent;
  if (!(await spendCode(personId, code, now))) {
    const message = 'This code is wrong or was used. Wait for the next one.';
    return refuse('invalid', message, { code: [message] });
  }
  const opened = await openSession(personId, requestHeaders);
  if (opened.ok) await spent.giveBack();
  return opened;
}

/** The browser that sends these headers, if it is one in which the person of this account signed in. */
async function browserOfAccount(email: string, requestHeaders: Headers): Promise<string | null> {
  const known = knownBrowser(requestHeaders);
  if (!known) return null;
  const person = await database.person.findUnique({ where: { email }, select: { id: true } });
  return person?.id === known.personId ? known.browser : null;
}

/** Opens a session and sets its cookie, without a question: for people who have just proved themselves. */
export async function openSession(personId: string, requestHeaders: Headers): Promise<Result> {
  const { opened } = await auth().api.openSession({ body: { personId }, headers: requestHeaders });
  return opened ? { ok: true } : switchedOff();
}

/** Ends the session of these headers and removes its cookie. */
export async function signOut(requestHeaders: Headers): Promise<void> {
  await auth().api.signOut({ headers: requestHeaders });
}

async function personOfPair({ email, password }: SignInInput) {
  const person = await database.person.findUnique({
    where: { email },
    select: {
      id: true,
      deactivatedAt: true,
      accounts: { where: { providerId: 'credential' }, select: { password: true } },
    },
  });
  const hash = person?.accounts[0]?.password;
  if (!person || !hash) {
    // As much work as for a right address, so that the time tells nothing.
    await hashPassword(password);
    return null;
  }
  if (!(await verifyPassword({ hash, password }))) return null;
  return { id: person.id, deactivated: person.deactivatedAt !== null, passwordHash: hash };
}

function switchedOff(): Refusal {
  return refuse('not_signed_in', 'Your account has been switched off. Ask an admin.');
}
