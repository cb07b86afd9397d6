import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { config } from '../config';

const algorithm = 'aes-256-gcm';

/** A key of its own from the secret that also signs cookies (RFC 5869). */
function key(): Buffer {
  const { authSecret } = config();
  if (!authSecret) throw new Error('AUTH_SECRET is not set: start with "npm start".');
  return Buffer.from(hkdfSync('sha256', authSecret, '', 'onrecord second factor', 32));
}

/** A new secret for an authenticator app: 160 random bits (RFC 4226, section 4). */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** Encrypts a person's secret for the database; it can be read for this person alone. */
export function encryptSecret(secret: Uint8Array, personId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(personId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** The secret, or null if it was encrypted under another AUTH_SECRET or for another person. */
export function decryptSecret(stored: string, personId: string): Buffer | null {
  const bytes = Buffer.from(stored, 'base64');
  const [nonce, tag] = [bytes.subarray(0, 12), bytes.subarray(12, 28)];
  try {
    const decipher = createDecipheriv(algorithm, key(), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(personId)).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}
