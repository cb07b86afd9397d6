import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a link: 256 random bits that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, hex: all that is stored of it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
