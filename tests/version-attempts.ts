import { v4 as uuid } from 'uuid';

import { recapture } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { takenWords } from '@/domain/words/schema';
import { captureAgain } from '@/server/article/capture-again';
import { database } from '@/server/database/client';
import { beginRefetch } from '@/server/refetch/begin-refetch';
import { keepOldWords } from '@/server/words/keep-old-words';
import { wordsPage } from '@/server/words/page';
import { takeNewWords } from '@/server/words/take-new-words';

import { articleForm, makeArticle } from './factories/articles';
import { done, makeAttribution } from './factories/attributions';
import { makePerson } from './factories/people';
import type { Attempt } from './people-attempts';

/** Capturing again, and settling what an article's change left open; everything before is another's. */
export const versionAttempts: Record<string, Attempt> = {
  captureAgain: async (actor) => {
    const { articleId } = await logged();
    return () => captured(actor, articleId);
  },
  beginRefetch: async (actor) => {
    const { articleId } = await logged();
    const url = `https://courier.example/${uuid()}`;
    await database.article.update({ where: { id: articleId }, data: { url } });
    return () => beginRefetch(actor, { articleId, submissionId: uuid() });
  },
  keepOldWords: async (actor) => {
    const { id } = await changed();
    return () => keepOldWords(actor, { attributionId: id, note: null });
  },
  takeNewWords: async (actor) => {
    const { id, claimNumber, number } = await changed();
    const view = await wordsPage(await makePerson('editor'), claimNumber, number);
    const form = takenWords.parse({
      attributionId: id,
      revision: view?.revision,
      version: 2,
      passages: view?.missed.map(({ passageId, best }) => ({ passageId, words: best?.words })),
    });
    return () => takeNewWords(actor, form);
  },
};

async function logged() {
  const reporter = await makePerson();
  const text = `The bridge will open in May, said the minister (${uuid()}).`;
  const article = await makeArticle(reporter, articleForm({ text }));
  const row = await makeAttribution(reporter, article.id, { claim: { text: 'The bridge opens.' } });
  return { ...row, articleId: article.id };
}

async function changed() {
  const row = await logged();
  done(await captured(await makePerson(), row.articleId));
  return row;
}

function captured(actor: Actor, articleId: string) {
  const text = `The bridge will open in June, said the minister (${uuid()}).`;
  return captureAgain(actor, recapture.parse({ submissionId: uuid(), articleId, text }));
}
