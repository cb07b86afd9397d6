import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { v7 as uuid } from 'uuid';

import type { Transaction } from '../database/client';
import type { RawCapture } from './capture';

/** A capture as the database holds it. */
export interface PackedCapture extends Omit<RawCapture, 'body'> {
  raw: Uint8Array<ArrayBuffer>;
  size: number;
  digest: string;
}

/** Compresses a capture's bytes and takes their digest. */
export async function packCapture({ body, ...about }: RawCapture): Promise<PackedCapture> {
  const raw = await promisify(gzip)(body);
  const digest = createHash('sha256').update(body).digest('hex');
  return { ...about, raw: new Uint8Array(raw), size: body.length, digest };
}

/**
 * Keeps what an article version's text was read from, for good: only an erasure destroys it.
 * @param words `ReadArticle.words`, by which an erasure finds it
 * @returns the capture's id
 */
export async function keepCapture(
  tx: Transaction,
  capture: PackedCapture,
  about: { versionId: string; words: string; personId: string; at: Date },
): Promise<string> {
  const { id } = await tx.articleCapture.create({
    data: {
      id: uuid(),
      ...capture,
      articleVersionId: about.versionId,
      words: about.words,
      capturedById: about.personId,
      capturedAt: about.at,
    },
  });
  return id;
}
