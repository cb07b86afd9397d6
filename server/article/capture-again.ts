import { v7 as uuid } from 'uuid';

import type { Recapture } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { Result } from '@/domain/result';

import { appendToClaim } from '../attribution/append';
import { keepCapture, type PackedCapture } from '../capture/keep-capture';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { once } from '../submission/once';
import { followWords, type WordsNews } from '../words/follow-words';
import { tellOfMissedWords } from '../words/tell';
import { textDigest } from './digest';
import { lockArticleIdentity, lockVersions } from './lock-queries';
import { openArticle } from './record';
import { mustBeNew } from './same-article';

/** The version that the article has now; `changed`: it is a new one. */
export interface Recaptured {
  reference: string;
  version: number;
  changed: boolean;
}

/** A page as it came, and every word in it (`ReadArticle.words`). */
interface CapturedFrom {
  packed: PackedCapture;
  words: string;
}

/**
 * Takes an article's text in again as it stands now. One that is the same to the last character adds
 * nothing but a note of who compared it; another one becomes the next version, into which the words of
 * attributions are followed (`followWords`): where they are missed, review reopens and those whom it
 * concerns are told. Needs *capture an article again*. Refuses (`already_exists`) the text of another
 * article of the same publisher, which was pasted by mistake.
 * @param from what the text was read from, which is kept with a new version; null: it was pasted
 */
export function captureAgain(
  actor: Actor,
  input: Recapture,
  from: CapturedFrom | null = null,
): Promise<Result<Recaptured>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'capture an article again');
    return once(tx, person, input.submissionId, async () => {
      const digest = textDigest(input.text);
      const identity = { canonicalUrl: null, digest };
      await lockVersions(tx, input.articleId, 'add');
      await lockArticleIdentity(tx, identity);
      const article = await openArticle(tx, input.articleId);
      const latest = await tx.articleVersion.findFirstOrThrow({
        where: { articleId: article.id },
        orderBy: { number: 'desc' },
      });
      const at = new Date();
      const changed = digest !== latest.digest;
      const version = changed ? latest.number + 1 : latest.number;
      if (changed) {
        orStop(await mustBeNew(tx, { ...identity, publisherId: article.publisherId }, article.id));
        const versionId = uuid();
        await tx.articleVersion.create({
          data: {
            id: versionId,
            articleId: article.id,
            number: version,
            text: input.text,
            digest,
            capturedAt: at,
            capturedById: person.id,
          },
        });
        if (from) {
          const { packed, words } = from;
          await keepCapture(tx, packed, { versionId, words, personId: person.id, at });
        }
      }
      await appendRevision(tx, {
        aggregateKind: 'article',
        aggregateId: article.id,
        actorId: person.id,
        at,
        action: changed ? 'version_captured' : 'text_compared',
        payload: { version, textDigest: digest },
      });
      if (changed) await followAll(tx, article.id, version, person, at);
      return { ok: true, reference: reference('article', article.number), version, changed };
    });
  });
}

/** Follows the words of everything that was read in the article, and brings its claims up to date. */
async function followAll(
  tx: Transaction,
  articleId: string,
  version: number,
  person: Actor,
  at: Date,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { attributions: { some: { articleVersion: { articleId } } } },
    select: { id: true },
  });
  await lockAggregates(
    tx,
    claims.map(({ id }) => id),
  );
  const news = await followWords(tx, articleId, at);
  const byClaim = Map.groupBy(news, ({ claimId }) => claimId);
  for (const claimId of [...byClaim.keys()].sort()) {
    for (const one of byClaim.get(claimId) ?? []) {
      await appendToClaim(
        tx,
        { id: one.attributionId, claimId },
        person.id,
        at,
        one.became === 'returned' ? 'words_returned' : 'words_missed',
        { articleId, version, ...(one.became === 'returned' ? {} : { words: one.became }) },
      );
    }
    // Whoever took the text in wrote nothing of it; who has to hear of it is told below.
    await refreshClaim(tx, claimId, person.id, at, { authorsStay: true, tellNobody: true });
  }
  await tellOfMissedWords(tx, missed(news), person.id, at);
}

function missed(news: readonly WordsNews[]): string[] {
  return news.filter(({ became }) => became !== 'returned').map((one) => one.attributionId);
}
