import { createHmac } from 'node:crypto';
import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { database } from '@/server/database/client';
import { beginSecondFactor, confirmSecondFactor } from '@/server/person/second-factor';
import { keyToConfirm } from '@/server/person/second-factor-queries';

import { done } from './attributions';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What an authenticator app shows for a key in base 32: RFC 6238, written a second time on purpose, so
 * that the application is not measured by itself.
 * @param later how many codes after the one of this moment
 */
export function presentCode(key: string, later = 0): string {
  const bits = Array.from(key.replaceAll(' ', ''), (letter) =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = (Math.floor(Date.now() / 30_000) + later).toString(16).padStart(16, '0');
  const mac = createHmac('sha1', secret).update(counter, 'hex').digest('hex');
  const offset = Number.parseInt(mac.slice(-1), 16) * 2;
  const number = Number.parseInt(mac.slice(offset, offset + 8), 16) % 2 ** 31;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Begins a person's second factor. @returns the key that their app gets */
export async function beginApp(actor: Actor): Promise<string> {
  done(await beginSecondFactor(actor));
  const { email } = await database.person.findUniqueOrThrow({ where: { id: actor.id } });
  const key = await keyToConfirm({ id: actor.id, email });
  if (!key) throw new Error('Nothing was begun.');
  return key.secret;
}

/**
 * Gives a person a second factor, as if they had set it up a while ago: the present code is still good.
 * @returns the key of their app and the recovery codes
 */
export async function giveSecondFactor(actor: Actor, keptSession: string = uuid()) {
  const key = await beginApp(actor);
  const code = presentCode(key);
  const { recoveryCodes } = done(await confirmSecondFactor(actor, { code }, keptSession));
  await database.secondFactor.update({ where: { personId: actor.id }, data: { lastStep: 0 } });
  return { key, recoveryCodes };
}
