import { gunzipSync } from 'node:zlib';

import { canonicalUrl } from '@/domain/article/canonical-url';
import type { ArticleKind } from '@/domain/article/kind';
import type { ReadArticle } from '@/domain/capture/found';
import { shownReading } from '@/domain/capture/reading';
import type { IntakeState } from '@/domain/intake/state';
import type { Result } from '@/domain/result';
import { Prisma } from '@/prisma/generated/client';

import { textDigest } from '../article/digest';
import { type SameArticle, sameArticle } from '../article/same-article';
import type { RawCapture } from '../capture/capture';
import { fetchPage, type FetchWorld } from '../capture/fetch-page';
import { packCapture, type PackedCapture } from '../capture/keep-capture';
import { readCapture } from '../capture/read-capture';
import { database } from '../database/client';
import { announceIntake } from '../live/queries';

/**
 * The job: fetches what is to be fetched, reads it, and leaves it ready to be confirmed, here already
 * or failed with a sentence. What is done, or dropped meanwhile, is left alone; a job that was broken
 * off begins anew.
 */
export async function runIntake(id: string, world: Partial<FetchWorld> = {}): Promise<void> {
  const intake = await database.intake.findUnique({
    where: { id, state: { in: ['waiting', 'fetching', 'reading'] } },
  });
  if (!intake) return;
  const { personId, kind } = intake;
  const step = (state: IntakeState) => change(id, personId, { state });
  // What could not be read is no use to anybody, and no erasure could find a word in it.
  const fail = (problem: string) =>
    change(id, personId, { state: 'failed', problem, ...nothingKept });
  const got = await captureOf(intake, world, () => step('fetching'));
  if (!got.ok) {
    await fail(got.message);
    return;
  }
  await step('reading');
  const read = await readCapture(got.capture);
  if (!read.ok) {
    await fail(read.message);
    return;
  }
  const packed = got.packed ?? (await packCapture(got.capture));
  const same = await alreadyHere(kind, got.capture, read.read);
  const outcome: Change = same
    ? { state: 'here', articleId: same.id, ...nothingKept }
    : { state: 'ready', ...kept(packed, read.read) };
  await change(id, personId, outcome);
}

interface Taken {
  capture: RawCapture;
  packed: PackedCapture | null;
}

type IntakeRow = NonNullable<Awaited<ReturnType<typeof database.intake.findUnique>>>;

async function captureOf(
  intake: IntakeRow,
  world: Partial<FetchWorld>,
  fetching: () => Promise<void>,
): Promise<Result<Taken>> {
  const { way, raw, size, digest, fileName } = intake;
  if (way === 'fetched') {
    await fetching();
    const page = await fetchPage(intake.address ?? '', world);
    if (!page.ok) return page;
    const { url, contentType, body } = page;
    return { ok: true, capture: { way, url, fileName: null, contentType, body }, packed: null };
  }
  const contentType = intake.contentType ?? '';
  const about = { way, url: null, fileName, contentType };
  const body = raw ? gunzipSync(raw) : Buffer.alloc(0);
  const packed = raw && { ...about, raw, size: size ?? 0, digest: digest ?? '' };
  return { ok: true, capture: { ...about, body }, packed };
}

const nothingKept = {
  raw: null,
  size: null,
  digest: null,
  words: null,
  text: null,
  reading: Prisma.DbNull,
};

function kept({ url, contentType, raw, size, digest }: PackedCapture, read: ReadArticle) {
  const { text, found, words, leftOut, other, doubts } = read;
  const reading = shownReading({ leftOut, other, doubts });
  return { url, contentType, raw, size, digest, text, words, found: found as object, reading };
}

/**
 * The article that this is: by where it was found, by what the page says is its address, or by its
 * text and publisher. The same text by another publisher is a reprint, and another article.
 */
async function alreadyHere(
  kind: ArticleKind,
  { url }: RawCapture,
  { text, found }: ReadArticle,
): Promise<SameArticle | null> {
  for (const address of kind === 'published' ? [url, found.address?.value] : []) {
    const known = address ? canonicalUrl(address) : null;
    const identity = { canonicalUrl: known?.ok ? known.canonical : null, digest: null };
    const same = await sameArticle(database, identity);
    if (same) return same;
  }
  if (text === '') return null;
  const name = found.publisher?.value;
  const publisher =
    kind === 'own_reporting' || name === undefined
      ? null
      : await database.source.findFirst({
          where: { name: { equals: name, mode: 'insensitive' }, publications: { some: {} } },
          select: { id: true },
        });
  if (kind === 'published' && !publisher) return null;
  const identity = { canonicalUrl: null, digest: textDigest(text) };
  return sameArticle(database, { ...identity, publisherId: publisher?.id ?? null });
}

type Change = NonNullable<Parameters<typeof database.intake.updateMany>[0]>['data'];

async function change(id: string, personId: string, data: Change): Promise<void> {
  await database.$transaction(async (tx) => {
    await tx.intake.updateMany({
      where: { id, state: { in: ['waiting', 'fetching', 'reading'] } },
      data: { ...data, changedAt: new Date() },
    });
    await announceIntake(tx, personId);
  });
}
