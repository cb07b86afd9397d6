import { createHash } from 'node:crypto';

import { base32 } from './totp';

/** How many recovery codes a person gets at once. */
export const recoveryCodeCount = 10;

/** A recovery code for people to read: 80 random bits in four groups, "k7mq-2xwb-4pab-cdef". */
export function recoveryCode(bytes: Uint8Array): string {
  return base32(bytes).toLowerCase().match(/.{4}/g)?.join('-') ?? '';
}

/** SHA-256 of a recovery code, hex: all that is stored of it. It has too many bits to be guessed. */
export function recoveryDigest(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/**
 * What somebody typed where a code is asked: six digits from an app, or else a recovery code, however
 * they parted it.
 */
export function readCode(typed: string): { kind: 'app' | 'recovery'; code: string } {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain };
  return { kind: 'recovery', code: plain.match(/.{1,4}/g)?.join('-') ?? '' };
}
