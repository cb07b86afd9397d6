import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { z } from 'zod';

import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';
import type { CaptureWay, Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';

/** What a version's text was read from, as the article's page tells of it. */
export interface CaptureView {
  id: string;
  way: CaptureWay;
  /** Where it was found, or the name of the file; null: pasted. */
  from: string | null;
  /** Bytes. */
  size: number;
  /** SHA-256 in hex; null: an erasure destroyed it. */
  digest: string | null;
  /** ISO 8601 instant. */
  capturedAt: string;
}

/**
 * The captures that the actor may see: what was published everybody, our own reporting who took it in
 * and editors, since a file can say more than its text.
 */
function seenBy(actor: Actor): Prisma.ArticleCaptureWhereInput {
  if (maySeeOffTheRecord(actor, null)) return {};
  const published = { articleVersion: { article: { kind: 'published' as const } } };
  return { OR: [published, { capturedById: actor.id }] };
}

/** What an article's versions were read from, as far as the actor may see it; the latest first. */
export async function capturesOf(actor: Actor, articleId: string): Promise<CaptureView[]> {
  const captures = await database.articleCapture.findMany({
    where: { articleVersion: { articleId }, ...seenBy(actor) },
    omit: { raw: true, words: true },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
  });
  return captures.map(({ id, way, url, fileName, size, digest, capturedAt }) => ({
    id,
    way,
    from: url ?? fileName,
    size,
    digest,
    capturedAt: capturedAt.toISOString(),
  }));
}

/** The bytes of one capture as they came; null: not there, destroyed, or not the actor's to see. */
export async function originalOf(
  actor: Actor,
  articleRef: string,
  id: string,
): Promise<{ bytes: Buffer; way: CaptureWay; fileName: string | null } | null> {
  const number = numberOf('article', articleRef);
  if (number === null || !z.uuid().safeParse(id).success) return null;
  const capture = await database.articleCapture.findFirst({
    where: { id, AND: [{ articleVersion: { article: { number } } }, seenBy(actor)] },
    omit: { words: true },
  });
  if (!capture?.raw) return null;
  const bytes = await promisify(gunzip)(capture.raw);
  return { bytes, way: capture.way, fileName: capture.fileName };
}
