import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { refuse, type Result } from '@/domain/result';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads the body of an answer and undoes its compression. Both what comes over the line and what it
 * becomes are counted; nothing beyond `most` bytes is kept.
 * @param beyond `refuse` (`invalid`), or `cut`: what came until then
 */
export async function readBody(
  answer: IncomingMessage,
  most: number,
  beyond: 'refuse' | 'cut' = 'refuse',
): Promise<Result<{ body: Buffer }>> {
  const tooLarge = refuse('invalid', `The page has more than ${most / 1024 / 1024} MB.`);
  if (beyond === 'refuse' && Number(answer.headers['content-length'] ?? 0) > most) {
    answer.destroy();
    return tooLarge;
  }
  const coding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decoder = coding === '' || coding === 'identity' ? null : decoders[coding];
  if (decoder === undefined) {
    answer.destroy();
    return refuse('invalid', `The page is compressed in a way that is not known (${coding}).`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoder ? decoded(answer, decoder(), most) : answer) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > most) {
        if (beyond === 'refuse') return tooLarge;
        break;
      }
      chunks.push(bytes);
    }
  } finally {
    answer.destroy();
  }
  return { ok: true, body: Buffer.concat(chunks) };
}

/** An error of either side ends both; what is written into the decoder is bounded too. */
function decoded(answer: IncomingMessage, decoder: Transform, most: number): Readable {
  let received = 0;
  answer.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > most) answer.destroy(Object.assign(new Error('too much'), { code: 'Z_MUCH' }));
  });
  answer.on('error', (error) => decoder.destroy(error));
  answer.on('aborted', () =>
    decoder.destroy(Object.assign(new Error('broken off'), { code: 'ECONNRESET' })),
  );
  return answer.pipe(decoder);
}
