import { readsLike } from '@/domain/article/reads-like';
import { recapture } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { Prisma } from '@/prisma/generated/client';

import { captureAgain, type Recaptured } from '../article/capture-again';
import { fetchArticle } from '../capture/fetch-article';
import type { FetchWorld } from '../capture/fetch-page';
import { packCapture } from '../capture/keep-capture';
import { database } from '../database/client';
import { announceIntake } from '../live/queries';

const underWay: Prisma.RefetchWhereInput = { state: { in: ['waiting', 'fetching'] } };

/**
 * The job: fetches an article again from its address and captures its text again (`captureAgain`) for
 * whoever asked, with the page as it came; what came of it is noted. A job that was broken off begins
 * anew and adds nothing twice.
 */
export async function runRefetch(id: string, world: Partial<FetchWorld> = {}): Promise<void> {
  const refetch = await database.refetch.findUnique({
    where: { id, AND: underWay },
    select: { articleId: true, person: { select: { id: true, name: true, role: true } } },
  });
  if (!refetch) return;
  const { articleId, person } = refetch;
  await note(id, person.id, { state: 'fetching' });
  const done = await fetchAndCompare(person, { articleId, submissionId: id }, world);
  await note(
    id,
    person.id,
    done.ok
      ? { state: done.changed ? 'changed' : 'unchanged', version: done.version }
      : { state: 'failed', problem: done.message },
  );
}

/**
 * Refuses (`invalid`) what cannot be fetched or read, and a page that does not read like the article any
 * more (`readsLike`): a person has to look whether that is the article.
 */
async function fetchAndCompare(
  actor: Actor,
  { articleId, submissionId }: { articleId: string; submissionId: string },
  world: Partial<FetchWorld>,
): Promise<Result<Recaptured>> {
  const known = await knownText(articleId);
  if (!known.ok) return known;
  const fetched = await fetchArticle(known.url, world);
  if (!fetched.ok) return fetched;
  const { read, capture } = fetched;
  const form = recapture.safeParse({ articleId, submissionId, text: read.text });
  if (!form.success || !readsLike(known.text, form.data.text)) {
    return refuse(
      'invalid',
      'What the address shows now does not read like this article: more than half of its sentences are missing. Look at it in your browser, and if it is the article, paste its text.',
    );
  }
  return captureAgain(actor, form.data, { packed: await packCapture(capture), words: read.words });
}

/** Where the article is found and its latest text; nothing is held while the page is fetched. */
async function knownText(articleId: string): Promise<Result<{ url: string; text: string }>> {
  const article = await database.article.findUnique({
    where: { id: articleId, withdrawnAt: null },
    select: {
      url: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } },
    },
  });
  const text = article?.versions[0]?.text;
  if (!article?.url || text === undefined) {
    return refuse('not_found', 'The article, or its address, was taken away meanwhile.');
  }
  return { ok: true, url: article.url, text };
}

type Change = NonNullable<Parameters<typeof database.refetch.updateMany>[0]>['data'];

async function note(id: string, personId: string, data: Change): Promise<void> {
  await database.$transaction(async (tx) => {
    await tx.refetch.updateMany({
      where: { id, ...underWay },
      data: { ...data, changedAt: new Date() },
    });
    await announceIntake(tx, personId);
  });
}
