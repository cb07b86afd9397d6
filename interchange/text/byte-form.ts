import { refuse, type Refusal } from '@/domain/result';

/** What the first bytes of a file tell of all of it. */
export type ByteForm =
  | { kind: 'gzip' }
  | { kind: 'utf-16'; label: 'utf-16le' | 'utf-16be' }
  | { kind: 'eight-bit' }
  | { kind: 'refused'; refusal: Refusal };

/** So many bytes are looked at. */
export const tellingBytes = 4096;

/**
 * Tells a file's form by its first {@link tellingBytes}: by its marks (gzip, byte order), and UTF-16
 * without one by where its zero bytes stand. Refuses (`invalid`), by name, workbooks, UTF-32 and
 * whatever else holds zero bytes.
 */
export function byteForm(file: Uint8Array): ByteForm {
  const bytes = file.subarray(0, tellingBytes);
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0x1f, 0x8b)) return { kind: 'gzip' };
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    return refused('This is a workbook or an archive. Save the table as “CSV UTF-8”.');
  }
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) {
    return refused('This is UTF-32. Save it again as UTF-8.');
  }
  if (starts(0xff, 0xfe)) return { kind: 'utf-16', label: 'utf-16le' };
  if (starts(0xfe, 0xff)) return { kind: 'utf-16', label: 'utf-16be' };
  const zeros = [...bytes.keys()].filter((at) => bytes[at] === 0);
  const odd = zeros.filter((at) => at % 2 === 1).length;
  const even = zeros.length - odd;
  if (zeros.length === 0) return { kind: 'eight-bit' };
  // Of a Latin letter, digit or line end one byte is zero: the higher one.
  if (odd > 8 * even) return { kind: 'utf-16', label: 'utf-16le' };
  if (even > 8 * odd) return { kind: 'utf-16', label: 'utf-16be' };
  return refused('This is no text: it holds zero bytes. Save it again as UTF-8.');
}

function refused(message: string): ByteForm {
  return { kind: 'refused', refusal: refuse('invalid', message) };
}
