import { createHash } from 'node:crypto';

/** SHA-256 of the text's UTF-8, in hex: what the table checks and equal texts are found by. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
