import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';

import { refuse, type Result } from '@/domain/result';
import { byteForm } from '@/interchange/text/byte-form';
import { decodeBytes, type Encoding } from '@/interchange/text/decode-bytes';

const unpack = promisify(gunzip);

/**
 * The text of a table that somebody chose, as `decodeBytes` reads it, perhaps compressed by gzip.
 * Refuses (`invalid`), by its reason, what cannot be read, and more than `most` bytes.
 */
export async function readTableFile(
  file: Uint8Array,
  most: number,
): Promise<Result<{ text: string; encoding: Encoding }>> {
  const tooLarge = refuse('invalid', `The file is larger than ${most / 1e6} MB. Split it.`);
  if (byteForm(file).kind !== 'gzip') return file.length > most ? tooLarge : decodeBytes(file);
  try {
    const bytes = await unpack(file, { maxOutputLength: most });
    if (byteForm(bytes).kind === 'gzip') return refuse('invalid', 'The file is compressed twice.');
    return decodeBytes(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
    if (code?.startsWith('Z_')) return refuse('invalid', 'The compressed file is damaged.');
    throw error;
  }
}
