import { analyse } from 'chardet';

/** Names of character sets that a browser knows by another one. */
const names: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252' };

/**
 * The character set of bytes that name none, by how often each is used in the languages written in it;
 * null: not to be told, as of fewer than
 * 60 bytes. ISO-8859-1 is read as the Windows-1252 that people mean by it.
 */
export function detectCharset(bytes: Uint8Array): string | null {
  if (bytes.length < 60) return null;
  const best = analyse(bytes.subarray(0, 100_000))[0];
  if (!best || best.confidence < 10) return null;
  return names[best.name] ?? best.name.toLowerCase();
}
