import { readsLike } from '@/domain/article/reads-like';
import { recapture, type Refetch } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { fetchArticle } from '../capture/fetch-article';
import type { FetchWorld } from '../capture/fetch-page';
import { packCapture } from '../capture/keep-capture';
import { authorize, runCommand } from '../command';
import { spendIntakes } from '../intake/limits';
import { captureAgain, type Recaptured } from './capture-again';
import { openArticle } from './record';

/**
 * Fetches an article again from its address and captures its text again (`captureAgain`), with the page
 * as it came. Needs *capture an article again*. Refuses (`invalid`) own reporting, what cannot be
 * fetched or read, and a page that does not read like the article any more (`readsLike`): a person has
 * to look whether that is the article.
 */
export async function fetchAgain(
  actor: Actor,
  { articleId, submissionId }: Refetch,
  world: Partial<FetchWorld> = {},
): Promise<Result<Recaptured>> {
  const known = await knownText(actor, articleId);
  if (!known.ok) return known;
  const spent = await spendIntakes(actor.id, 1);
  if (!spent.ok) return spent;
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
function knownText(
  actor: Actor,
  articleId: string,
): Promise<Result<{ url: string; text: string }>> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'capture an article again');
    const article = await openArticle(tx, articleId);
    if (article.url === null) {
      return refuse('invalid', 'This article has no address. Paste its text.');
    }
    const { text } = await tx.articleVersion.findFirstOrThrow({
      where: { articleId },
      orderBy: { number: 'desc' },
    });
    return { ok: true, url: article.url, text };
  });
}
