import { inflateRawSync } from 'node:zlib';

import { refuse, type Result } from '@/domain/result';

const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;
const localRecord = 0x04034b50;
const mostEntries = 10_000;

/**
 * One file out of a ZIP archive (APPNOTE 6.3.10, without ZIP64): found by the list at its end, as a
 * word processor finds it. Not more than `most` bytes are unpacked, whatever the archive says of
 * itself. Refuses (`invalid`) what cannot be read; null: there is no such file.
 */
export function zipEntry(
  archive: Buffer,
  name: string,
  most: number,
): Result<{ bytes: Buffer | null }> {
  try {
    const at = place(archive, name);
    if (at === null) return { ok: true, bytes: null };
    const { start, length, method } = at;
    const packed = archive.subarray(start, start + length);
    if (method === 0 && packed.length <= most) return { ok: true, bytes: packed };
    if (method !== 8) return refuse('invalid', 'The file is packed in a way that is not known.');
    return { ok: true, bytes: inflateRawSync(packed, { maxOutputLength: most }) };
  } catch (error) {
    const tooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const megabytes = most / 1024 / 1024;
    return refuse(
      'invalid',
      tooLarge
        ? `The file unpacks to more than ${megabytes} MB.`
        : 'The file is damaged: it cannot be unpacked.',
    );
  }
}

interface Place {
  start: number;
  length: number;
  method: number;
}

/** Throws a RangeError where the archive ends too early. */
function place(archive: Buffer, name: string): Place | null {
  let end = archive.length - 22;
  const earliest = Math.max(0, end - 65_535);
  while (end >= earliest && archive.readUInt32LE(end) !== endRecord) end -= 1;
  if (end < earliest) throw new RangeError('no list');
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < Math.min(entries, mostEntries); entry++) {
    if (archive.readUInt32LE(at) !== centralRecord) throw new RangeError('no entry');
    const nameLength = archive.readUInt16LE(at + 28);
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = archive.readUInt32LE(at + 42);
      if (archive.readUInt32LE(local) !== localRecord) throw new RangeError('no file');
      const header = 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return {
        start: local + header,
        length: archive.readUInt32LE(at + 20),
        method: archive.readUInt16LE(at + 10),
      };
    }
    at += 46 + nameLength + rest;
  }
  return null;
}
