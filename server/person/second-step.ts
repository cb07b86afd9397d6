import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { config } from '../config';
import { database } from '../database/client';

/*
 * Between password and code there is no session: the browser keeps a signed note that says whose
 * password was right. It is worth nothing without a code, and for a few minutes only.
 */

/** How long the note holds, in seconds. */
export const secondStepSeconds = 5 * 60;

/** The name of the note's cookie; behind TLS the prefix binds it to this very host (RFC 6265bis). */
export function secondStepCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? '__Host-onrecord.second-step' : 'onrecord.second-step';
}

/** The note that this person's password was right just now. @param passwordHash a new one voids it */
export function secondStepNote(personId: string, passwordHash: string, now: Date): string {
  const until = now.getTime() + secondStepSeconds * 1000;
  return `${personId}.${until}.${signature(personId, until, passwordHash)}`;
}

/** Whose password was right, by their note; null if it is forged, too old, or the password is another by now. */
export async function readSecondStep(note: string | undefined, now: Date): Promise<string | null> {
  const [personId = '', until = '', signed = ''] = note?.split('.') ?? [];
  if (!z.uuid().safeParse(personId).success || !(Number(until) > now.getTime())) return null;
  const account = await database.account.findFirst({
    where: { userId: personId, providerId: 'credential' },
    select: { password: true },
  });
  if (!account?.password) return null;
  const expected = Buffer.from(signature(personId, Number(until), account.password));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? personId : null;
}

function signature(personId: string, until: number, passwordHash: string): string {
  const { authSecret } = config();
  if (!authSecret) throw new Error('AUTH_SECRET is not set: start with "npm start".');
  const key = Buffer.from(hkdfSync('sha256', authSecret, '', 'onrecord second step', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([personId, until, passwordHash]))
    .digest('base64url');
}
