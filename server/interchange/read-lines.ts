import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { refuse, type Refusal } from '@/domain/result';
import { byteForm, tellingBytes } from '@/interchange/text/byte-form';
import { decodeEightBit } from '@/interchange/text/decode-bytes';
import { splitLines } from '@/interchange/text/split-lines';

/** A line of a file, or why it cannot be read. */
export type LineRead = string | Refusal;

/**
 * The lines of a file that comes in pieces: UTF-8, UTF-16 or, told by `notUtf8` at the first such line,
 * Windows-1252; perhaps compressed by gzip. What cannot be read is a refusal in the line's place; after
 * one that is about the whole rest of the file nothing follows.
 */
export async function* readLines(
  file: AsyncIterable<Uint8Array>,
  notUtf8: (line: number, text: string) => void,
): AsyncGenerator<LineRead> {
  let number = 0;
  let told = false;
  try {
    for await (const bytes of splitLines(utf8Of(file))) {
      number += 1;
      if (!(bytes instanceof Uint8Array)) {
        yield bytes;
        continue;
      }
      const read = decodeEightBit(bytes);
      if (read.ok && read.encoding !== 'UTF-8' && !told) {
        notUtf8(number, read.text);
        told = true;
      }
      yield read.ok ? read.text : read;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield error.refusal;
  }
}

/** From here on a file cannot be read. */
class Unreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The bytes of the text, uncompressed and, where they were UTF-16, as UTF-8. */
async function* utf8Of(file: AsyncIterable<Uint8Array>, packed = true): AsyncGenerator<Uint8Array> {
  const { start, whole } = await begun(file);
  const form = byteForm(start);
  if (form.kind === 'refused') throw new Unreadable(form.refusal);
  if (form.kind === 'gzip') {
    // What is packed again and again can be packed for ever.
    if (!packed) throw new Unreadable(refuse('invalid', 'The file is compressed twice.'));
    yield* utf8Of(unpacked(whole), false);
  } else if (form.kind === 'utf-16') yield* asUtf8(whole, form.label);
  else yield* whole;
}

async function* unpacked(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const written = pipeline(file, gunzip);
  written.catch(() => {});
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
    await written;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new Unreadable(refuse('invalid', 'From here on the compressed file is damaged.'));
  }
}

async function* asUtf8(file: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label, { fatal: true });
  const encoder = new TextEncoder();
  try {
    for await (const piece of file) yield encoder.encode(decoder.decode(piece, { stream: true }));
    yield encoder.encode(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const why = 'This looks like UTF-16, and from here on has a broken character.';
    throw new Unreadable(refuse('invalid', `${why} Save it again as UTF-8.`));
  }
}

/** The bytes that tell what a file is, and all of it with them. */
async function begun(
  file: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const pieces = file[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < tellingBytes && !ended) {
    const next = await pieces.next();
    if (next.done) ended = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  async function* whole() {
    yield* first;
    if (!ended) yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { start: Buffer.concat(first), whole: whole() };
}
