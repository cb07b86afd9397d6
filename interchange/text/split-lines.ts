import { refuse, type Refusal } from '@/domain/result';

/** Far above what one record needs. */
export const longestLine = 200_000_000;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Lines of a file that comes in pieces, each without its end. They end at LF or CR LF and at nothing
 * else: JSON holds U+2028, U+2029 and the like as they are. A line of more than `most` bytes is a
 * refusal, and what it holds is let pass. After a last line end stands no line.
 */
export async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
  most = longestLine,
): AsyncGenerator<Uint8Array | Refusal> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = () => {
    if (length > most) {
      return refuse('invalid', `The line is longer than ${most.toLocaleString('en')} bytes.`);
    }
    const whole = parts.length === 1 && parts[0] ? parts[0] : joined(parts, length);
    return whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
      keep(piece.subarray(start, end));
      yield line();
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start < piece.length) keep(piece.subarray(start));
  }
  if (length > 0) yield line();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
